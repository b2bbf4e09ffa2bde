import fc from "fast-check";
import { expect, test } from "vitest";
import { DueQueue } from "./due-queue.ts";

test("what is due comes out by time, then in the order it was planned, and no earlier", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.nat({ max: 60 }), (times, now) => {
      const queue = new DueQueue();
      times.forEach((at, index) => {
        queue.plan({ at, kind: "stopped", index, operation: 1 });
      });
      const expected = times
        .map((at, index) => ({ at, index }))
        .filter(({ at }) => at <= now)
        .toSorted((a, b) => a.at - b.at || a.index - b.index);
      const taken: { at: number; index: number }[] = [];
      for (let due = queue.takeDue(now); due; due = queue.takeDue(now)) {
        taken.push({ at: due.at, index: due.index });
      }
      expect(taken).toEqual(expected);
      expect(queue.inOrder()).toHaveLength(times.length - expected.length);
    }),
  );
});
