import fc from "fast-check";
import { expect, test } from "vitest";
import { WorldClock } from "./clock.ts";

test("a clock at factor 60 shows an hour after a minute", () => {
  const clock = new WorldClock(1_000, 60);
  expect(clock.at(61_000)).toBe(1_000 + 3_600_000);
});

test("a change of speed bends the clock, it does not make it leap", () => {
  const clock = new WorldClock(0, 1);
  clock.setSpeed(10_000, 3600);
  expect(clock.at(10_000)).toBe(10_000);
  expect(clock.at(11_000)).toBe(10_000 + 3_600_000);
});

test("realUntil is the inverse of at", () => {
  const clock = new WorldClock(0, 10);
  expect(clock.realUntil(5_000, 100)).toBe(400);
  expect(clock.realUntil(0, 100)).toBe(0);
});

test("world time never goes back, however it is bent and made to jump", () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("wait" as const),
      real: fc.integer({ min: 0, max: 5_000 }),
    }),
    fc.record({
      kind: fc.constant("speed" as const),
      speed: fc.double({ min: 0.1, max: 3600, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant("jump" as const),
      ms: fc.integer({ min: -1_000, max: 7_200_000 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const clock = new WorldClock(0, 1);
      let real = 0;
      let seen = 0;
      for (const one of steps) {
        if (one.kind === "wait") real += one.real;
        else if (one.kind === "speed") clock.setSpeed(real, one.speed);
        else clock.jump(real, one.ms);
        const now = clock.at(real);
        expect(now).toBeGreaterThanOrEqual(seen);
        seen = now;
      }
    }),
  );
});

test("a real clock that is set back does not turn the world back", () => {
  const clock = new WorldClock(10_000, 1);
  expect(clock.at(4_000)).toBe(10_000);
  clock.setSpeed(4_000, 2);
  expect(clock.at(4_000)).toBe(10_000);
  expect(clock.at(11_000)).toBe(12_000);
});
