import { describe, expect, it } from "vitest";
import { localeFaults } from "./locale-faults.ts";
import { flatten } from "./texts.ts";
import { unusedKeys } from "./unused-keys.ts";

const GOOD = {
  en: { list: { title: "Instances", rows_one: "One row", rows_other: "{{count}} rows" } },
  ko: { list: { title: "인스턴스", rows_other: "{{count}}개 행" } },
  zh: { list: { title: "实例", rows_other: "{{count}} 行" } },
};

type Namespaces = Record<string, Record<string, unknown>>;

function faultsOf(locales: Record<string, Namespaces>): string[] {
  return localeFaults(
    new Map(
      Object.entries(locales).map(([language, namespaces]) => [
        language,
        new Map(Object.entries(namespaces).map(([name, content]) => [name, flatten(content)])),
      ]),
    ),
  );
}

/** The good locales with one namespace of Korean replaced. */
const korean = (list: Record<string, unknown>) => faultsOf({ ...GOOD, ko: { list } });

describe("the locale check", () => {
  it("has nothing to say about complete locales", () => {
    expect(faultsOf(GOOD)).toEqual([]);
  });

  it("finds a missing and a superfluous file", () => {
    expect(faultsOf({ ...GOOD, ko: {} })).toEqual(["ko/list.json: missing."]);
    expect(faultsOf({ ...GOOD, ko: { ...GOOD.ko, menu: { a: "메뉴" } } })).toEqual([
      "ko/menu.json: superfluous, en has none.",
    ]);
  });

  it("finds a missing, a superfluous and an empty key", () => {
    expect(korean({ rows_other: "{{count}}개 행" })).toEqual(["ko/list.json: title: missing."]);
    expect(korean({ ...GOOD.ko.list, more: "더보기" })).toEqual([
      "ko/list.json: more: superfluous, en has none.",
    ]);
    expect(korean({ ...GOOD.ko.list, title: " " })).toEqual(["ko/list.json: title: is empty."]);
    expect(korean({ ...GOOD.ko.list, title: 3 })).toEqual(["ko/list.json: title: is not a text."]);
  });

  it("takes the plural forms from the language, not from English", () => {
    expect(korean({ ...GOOD.ko.list, rows_one: "{{count}}개 행" })).toEqual([
      "ko/list.json: rows_one: superfluous, ko has no such plural form.",
    ]);
    const { rows_one: _, ...list } = GOOD.en.list;
    expect(faultsOf({ ...GOOD, en: { list } })).toEqual([
      "en/list.json: rows_one: missing plural form.",
    ]);
  });

  it("finds a lost and an invented placeholder; a plural form may leave out the number", () => {
    const stop = (ko: string) =>
      faultsOf({ en: { a: { stop: "Shut down {{name}} <b>now</b>" } }, ko: { a: { stop: ko } } });
    expect(stop("<b>지금</b> 종료: {{name}}")).toEqual([]);
    expect(stop("<b>지금</b> 종료")).toEqual(["ko/a.json: stop: lost {{name}}."]);
    expect(stop("지금 종료: {{name}}")).toEqual(["ko/a.json: stop: lost <b>."]);
    expect(stop("<b>지금</b> 종료: {{name}} {{id}}")).toEqual([
      "ko/a.json: stop: {{id}} is not in en.",
    ]);
  });

  it("finds what was not translated, but lets names that are the same everywhere pass", () => {
    expect(korean({ ...GOOD.ko.list, title: "Instances" })).toEqual([
      'ko/list.json: title: is not translated: "Instances".',
    ]);
    expect(faultsOf({ en: { a: { cpu: "CPU" } }, ko: { a: { cpu: "CPU" } } })).toEqual([]);
  });

  it("finds a text in the wrong script", () => {
    expect(korean({ ...GOOD.ko.list, title: "实例" })).toContain(
      "ko/list.json: title: holds letters of another language.",
    );
    expect(korean({ ...GOOD.ko.list, title: "Instance list" })).toEqual([
      'ko/list.json: title: has no word in its own script: "Instance list".',
    ]);
  });

  it("finds sentences meant for gluing", () => {
    expect(korean({ ...GOOD.ko.list, title: "인스턴스 " })).toEqual([
      "ko/list.json: title: begins or ends with a blank; sentences are not glued.",
    ]);
  });
});

describe("the search for unused keys", () => {
  const texts = new Map([
    ["list", flatten({ title: "x", state: { running: "x" }, rows_one: "x", rows_other: "x" })],
  ]);

  it("takes literals, templates, namespaces, prefixes and plurals for uses", () => {
    const source = 't("title"); t(`list:state.${state}`); t("rows", { count })';
    expect(unusedKeys(texts, [source])).toEqual([]);
    expect(unusedKeys(texts, ['t("title") + t("running") + t("list:rows")'])).toEqual([]);
  });

  it("names the keys that nothing uses", () => {
    expect(unusedKeys(texts, ['t("title"); `${anything}`; `rate ${x}`'])).toEqual([
      "list.json: state.running",
      "list.json: rows_one",
      "list.json: rows_other",
    ]);
  });
});
