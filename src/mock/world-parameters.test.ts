import { expect, test } from "vitest";
import { DEFAULT_SEED, readWorldParameters } from "./world-parameters.ts";

test("nothing said is the default world", () => {
  expect(readWorldParameters({})).toEqual({
    parameters: { scenario: "default", seed: DEFAULT_SEED, speed: 1 },
    at: 0,
    notices: [],
  });
});

test("what is said is taken, as text or number", () => {
  expect(readWorldParameters({ scenario: "large", speed: "60", seed: 7, size: "300" })).toEqual({
    parameters: { scenario: "large", seed: 7, speed: 60, size: 300 },
    at: 0,
    notices: [],
  });
});

test("a moment is given in seconds since the beginning", () => {
  expect(readWorldParameters({ at: "7200" }).at).toBe(2 * 3_600_000);
});

test.each([
  ["scenario", "nope"],
  ["scenario", "toString"],
  ["scenario", ""],
  ["speed", "0"],
  ["speed", "fast"],
  ["speed", ""],
  ["speed", "3601"],
  ["seed", "-1"],
  ["seed", "1.5"],
  ["size", "1e9"],
  ["at", "-1"],
  ["at", "1e9"],
] as const)("%s %j falls back and is reported", (parameter, value) => {
  const { parameters, notices } = readWorldParameters({ [parameter]: value });
  expect(parameters).toEqual({ scenario: "default", seed: DEFAULT_SEED, speed: 1 });
  expect(notices).toEqual([{ parameter, value }]);
});
