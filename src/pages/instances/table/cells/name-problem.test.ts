import { expect, it } from "vitest";
import { nameProblem } from "./name-problem.ts";

it.each([
  ["web", null],
  ["名".repeat(60), null],
  ["🚀".repeat(60), null],
  ["", { kind: "empty" }],
  ["  \t", { kind: "empty" }],
  ["x".repeat(61), { kind: "too-long", length: 61 }],
  [` ${"x".repeat(60)} `, null],
])("judges %j", (text, expected) => {
  expect(nameProblem(text, 60)).toEqual(expected);
});
