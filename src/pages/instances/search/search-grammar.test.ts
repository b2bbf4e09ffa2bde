import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chipOfPaste } from "./pasted-list.ts";
import {
  chipsOf,
  chipText,
  parseDraft,
  type SearchChip,
  type SearchVocabulary,
  termsOf,
  toggleValue,
} from "./search-grammar.ts";

const korean: SearchVocabulary = {
  attributes: [
    { attribute: "id", label: "인스턴스 ID" },
    { attribute: "name", label: "인스턴스 이름" },
    { attribute: "state", label: "상태" },
    { attribute: "tag", label: "태그" },
  ],
  closed: {
    state: [
      { value: "running", label: "실행 중" },
      { value: "stopped", label: "종료" },
    ],
  },
};
const chip = (draft: string) => parseDraft(draft, korean);

describe("the search grammar", () => {
  it("reads free words, separated by bars", () => {
    expect(chip(" web | db|web ")).toEqual({
      kind: "chip",
      chip: { kind: "words", values: ["web", "db"] },
    });
    expect(chip("web server")).toMatchObject({ chip: { values: ["web server"] } });
    expect(chip("http://web")).toMatchObject({ chip: { kind: "words", values: ["http://web"] } });
    expect(chip(" | ")).toEqual({ kind: "empty" });
  });

  it("reads attributes by their name in the language or by their key, with either colon", () => {
    const running = { kind: "filter", attribute: "state", values: ["running", "stopped"] };
    expect(chip("상태: 실행 중|종료")).toEqual({ kind: "chip", chip: running });
    expect(chip("state：RUNNING | stopped")).toEqual({ kind: "chip", chip: running });
    expect(chip("태그: env:prod|team")).toMatchObject({ chip: { values: ["env:prod", "team"] } });
  });

  it("says what is missing or unknown instead of searching for something else", () => {
    expect(chip("상태:")).toEqual({ kind: "unfinished", attribute: "state" });
    expect(chip("상태: 실행 중|자는 중")).toEqual({
      kind: "unknown-values",
      attribute: "state",
      values: ["자는 중"],
    });
  });

  it("toggles a suggested value and drops the half-typed one", () => {
    expect(toggleValue("상태: 실", "실행 중", korean)).toBe("상태: 실행 중");
    expect(toggleValue("상태: 실행 중", "종료", korean)).toBe("상태: 실행 중|종료");
    expect(toggleValue("상태: 실행 중|종료", "실행 중", korean)).toBe("상태: 종료");
  });

  it("writes a chip as it can be read again, bars and backslashes included", () => {
    const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== "");
    const values = fc.uniqueArray(value, { minLength: 1, maxLength: 4 });
    const chips: fc.Arbitrary<SearchChip> = values.map((list) => ({
      kind: "filter",
      attribute: "name",
      values: list,
    }));
    fc.assert(
      fc.property(chips, (written) => {
        expect(chip(chipText(written, korean))).toEqual({ kind: "chip", chip: written });
      }),
    );
  });

  it("merges free words and keeps filters of one attribute apart", () => {
    const terms = termsOf([
      { kind: "words", values: ["web"] },
      { kind: "filter", attribute: "tag", values: ["a"] },
      { kind: "words", values: ["db", "web"] },
      { kind: "filter", attribute: "tag", values: ["b"] },
    ]);
    expect(terms.words).toEqual(["web", "db"]);
    expect(terms.filters).toHaveLength(2);
    expect(termsOf(chipsOf(terms))).toEqual(terms);
  });
});

describe("a pasted list", () => {
  const isId = (text: string) => /^ins-[0-9a-z]{8}$/.test(text);

  it.each([
    [
      "ins-aaaaaaaa\nins-bbbbbbbb\n",
      { kind: "filter", attribute: "id", values: ["ins-aaaaaaaa", "ins-bbbbbbbb"] },
    ],
    [
      "INS-AAAAAAAA, ins-bbbbbbbb",
      { kind: "filter", attribute: "id", values: ["ins-aaaaaaaa", "ins-bbbbbbbb"] },
    ],
    [
      "10.0.0.1|10.0.0.2 10.0.0.1",
      { kind: "filter", attribute: "ip", values: ["10.0.0.1", "10.0.0.2"] },
    ],
    ["ins-aaaaaaaa 10.0.0.2", { kind: "words", values: ["ins-aaaaaaaa", "10.0.0.2"] }],
    ["web 1\r\nweb 2", { kind: "words", values: ["web 1", "web 2"] }],
    ["web server", null],
    ["state: running|stopped", null],
    ["ins-aaaaaaaa", null],
    ["  ", null],
  ])("%j", (text, expected) => {
    expect(chipOfPaste(text, isId)).toEqual(expected);
  });
});
