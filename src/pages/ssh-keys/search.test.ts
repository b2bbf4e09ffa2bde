import { expect, test } from "vitest";
import { validateSshKeysSearch } from "./search.ts";

test.each([
  [{ region: "ap-seoul" }, { region: "ap-seoul" }],
  [{ region: " ap-seoul ", page: 2 }, { region: "ap-seoul" }],
  [{}, {}],
  [{ region: 7 }, {}],
  [{ region: "a b" }, {}],
  [{ region: "x".repeat(65) }, {}],
])("%j is read as %j", (raw, search) => {
  expect(validateSshKeysSearch(raw)).toEqual(search);
});
