import { expect, test } from "vitest";
import type { Steps } from "../instance/steps.ts";
import { slicedWork } from "./in-slices.ts";

/** Counts to `steps`, and each step takes ten milliseconds. */
function counting(steps: number) {
  let time = 0;
  function* count(): Steps<number> {
    for (let done = 0; done < steps; done++) {
      time += 10;
      yield;
    }
    return steps;
  }
  return slicedWork(count(), () => time);
}

test("what takes a moment is done in one slice", () => {
  const work = counting(2);
  expect(work.result()).toBeNull();
  work.goOn();
  expect(work.result()).toEqual({ value: 2 });
});

test("longer work stops after a slice, and goes on where it stopped", () => {
  const work = counting(10);
  let slices = 0;
  while (!work.result()) {
    work.goOn();
    slices += 1;
  }
  expect(slices).toBe(4);
  expect(work.result()).toEqual({ value: 10 });
  work.goOn();
  expect(work.result()).toEqual({ value: 10 });
});
