import { afterEach, expect, test, vi } from "vitest";
import { randomBelow } from "./random-below.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("every number below the limit comes up, and no other", () => {
  const seen = new Set(Array.from({ length: 2_000 }, () => randomBelow(7)));
  expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("what would favour small numbers is drawn again", () => {
  const draws = [2 ** 32 - 1, 5];
  const source = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    if (array instanceof Uint32Array) array[0] = draws.shift() ?? 0;
    return array;
  });
  expect(randomBelow(3)).toBe(2);
  expect(source).toHaveBeenCalledTimes(2);
});
