import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./search-codec.ts";

describe("search parameters in the URL", () => {
  it("stay readable", () => {
    const search = { region: "ap-seoul", state: "running|stopped", tag: "team:web", page: 2 };
    expect(stringifySearch(search)).toBe(
      "?region=ap-seoul&state=running|stopped&tag=team:web&page=2",
    );
  });

  it("come back as they were, whatever the texts hold", () => {
    const texts = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.dictionary(texts, texts, { noNullPrototype: true }), (search) => {
        const written = stringifySearch(search);
        expect(written).not.toMatch(/[#\s]/);
        expect(parseSearch(written)).toEqual(search);
      }),
    );
  });

  it("leave out what is not set", () => {
    expect(stringifySearch({ a: undefined, b: null })).toBe("");
  });
});
