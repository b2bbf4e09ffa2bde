import fc from "fast-check";
import { expect, test } from "vitest";
import { indexOfInstanceId, instanceIdOf, isInstanceId } from "./instance-id.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const indexes = fc.integer({ min: 0, max: 1_000_000 });

test("an id can be turned back into the number it was made of", () => {
  fc.assert(
    fc.property(seeds, indexes, (seed, index) => {
      const id = instanceIdOf(seed, index);
      expect(isInstanceId(id)).toBe(true);
      expect(indexOfInstanceId(seed, id)).toBe(index);
    }),
  );
});

test("ten thousand ids of a world are all different", () => {
  const ids = new Set(Array.from({ length: 10_000 }, (_, n) => instanceIdOf(7, n)));
  expect(ids.size).toBe(10_000);
});

test.each([
  "",
  "ins-",
  "ins-1122",
  "ins-ABCDEFGH",
  "ins-abcdefghi",
  "img-abcdefgh",
  " ins-abcdefgh",
])("%j is no instance id", (text) => {
  expect(isInstanceId(text)).toBe(false);
  expect(indexOfInstanceId(1, text)).toBeUndefined();
});
