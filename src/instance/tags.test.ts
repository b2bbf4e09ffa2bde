import { describe, expect, test } from "vitest";
import { type TagLimits, tagKeyProblem, tagProblems, tagValueProblem } from "./tags.ts";

const limits: TagLimits = {
  most: 50,
  changes: 10,
  keyLength: 5,
  valueLength: 3,
  reserved: ["sys", "own"],
  character: /[\p{L}\p{N} +-]/u,
};

describe("[TG1] a key", () => {
  test.each([
    ["env", null],
    ["팀 1", null],
    ["", { kind: "empty" }],
    ["字".repeat(5), null],
    ["abcdef", { kind: "too-long", length: 6, limit: 5 }],
    ["a&b", { kind: "character", character: "&" }],
    ["a🚀", { kind: "character", character: "🚀" }],
    ["sys", { kind: "reserved", prefix: "sys" }],
    ["owner", { kind: "reserved", prefix: "own" }],
    ["asys", null],
  ])("%j: %j", (key, problem) => {
    expect(tagKeyProblem(key, limits)).toEqual(problem);
  });
});

test.each([
  ["", null],
  ["sys", null],
  ["abcd", { kind: "too-long", length: 4, limit: 3 }],
  ["<", { kind: "character", character: "<" }],
])("[TG2] %j as a value: %j", (value, problem) => {
  expect(tagValueProblem(value, limits)).toEqual(problem);
});

test("[TG3] a key that is set twice, or also removed, is named where it comes again", () => {
  const tags = ["a", "b", "a", "c", ""].map((key) => ({ key, value: "" }));
  expect(tagProblems(tags, ["c"], limits).map(({ key }) => key?.kind ?? null)).toEqual([
    null,
    null,
    "twice",
    "twice",
    "empty",
  ]);
});
