import { describe, expect, it } from "vitest";
import { filterEntries } from "./palette-filter.ts";

const entry = (group: string, label: string, ...keywords: string[]) => ({ group, label, keywords });
const ENTRIES = [
  entry("Ticked", "Instance settings: rename", "rename"),
  entry("Ticked", "Restart", "restart"),
  entry("Language", "한국어", "korean"),
  entry("Open", "Restart", "restart"),
];
const labels = (search: string) => filterEntries(ENTRIES, search).map(({ label }) => label);

describe("the search of the palette", () => {
  it("leaves everything in order while nothing is typed", () => {
    expect(filterEntries(ENTRIES, "  ")).toBe(ENTRIES);
  });

  it("finds by every word in any order, by group and by further words", () => {
    expect(filterEntries(ENTRIES, "open rest")).toEqual([ENTRIES[3]]);
    expect(labels("KOREAN")).toEqual(["한국어"]);
    expect(labels("rename restart")).toEqual([]);
  });

  it("puts what is named so first", () => {
    expect(labels("re")).toEqual(["Restart", "Restart", "Instance settings: rename", "한국어"]);
  });
});
