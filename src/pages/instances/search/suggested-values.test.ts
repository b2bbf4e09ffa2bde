import { expect, it } from "vitest";
import type { SearchVocabulary } from "./search-grammar.ts";
import { suggestedValues } from "./suggested-values.ts";

const vocabulary: SearchVocabulary = {
  attributes: [{ attribute: "state", label: "Status" }],
  closed: {
    state: [
      { value: "running", label: "Running" },
      { value: "stopped", label: "Shutdown" },
      { value: "stopping", label: "Shutting Down" },
    ],
  },
};
const labels = (rest: string) =>
  suggestedValues("state", rest, vocabulary).map(({ label, chosen }) =>
    chosen ? `*${label}` : label,
  );

it.each([
  ["", ["Running", "Shutdown", "Shutting Down"]],
  [" shu", ["Shutdown", "Shutting Down"]],
  [" Running", ["*Running", "Shutdown", "Shutting Down"]],
  [" running|Shutd", ["*Running", "Shutdown"]],
  [" Running|Shutdown", ["*Running", "*Shutdown", "Shutting Down"]],
  [" nothing", []],
])("after %j", (rest, expected) => {
  expect(labels(rest)).toEqual(expected);
});

it("has nothing to suggest for an attribute that takes any text", () => {
  expect(suggestedValues("name", "", vocabulary)).toEqual([]);
});
