import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenMoved } from "./when-moved.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clock that runs with the real one until it is moved. */
function aClock() {
  const listeners = new Set<() => void>();
  let world = 1_000_000;
  let read = performance.now();
  let speed = 1;
  const catchUp = () => {
    const real = performance.now();
    world += (real - read) * speed;
    read = real;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    control: {
      now: () => {
        catchUp();
        return world;
      },
      get speed() {
        return speed;
      },
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    tell,
    run: (to: number) => {
      catchUp();
      speed = to;
      tell();
    },
    jump: (ms: number) => {
      catchUp();
      world += ms;
      tell();
    },
  };
}

test("a jump is told once, and not again by what happens after it", () => {
  const clock = aClock();
  const moved = vi.fn();
  whenMoved(clock.control, moved);
  clock.jump(60_000);
  vi.advanceTimersByTime(5_000);
  clock.tell();
  expect(moved).toHaveBeenCalledTimes(1);
});

test("time that passes by itself is no jump, however fast the clock runs", () => {
  const clock = aClock();
  const moved = vi.fn();
  whenMoved(clock.control, moved);
  vi.advanceTimersByTime(30_000);
  clock.tell();
  clock.run(3600);
  vi.advanceTimersByTime(30_000);
  clock.tell();
  clock.run(1);
  vi.advanceTimersByTime(10);
  clock.tell();
  expect(moved).not.toHaveBeenCalled();
});

test("nobody is told any more after letting go", () => {
  const clock = aClock();
  const moved = vi.fn();
  const letGo = whenMoved(clock.control, moved);
  letGo();
  clock.jump(60_000);
  expect(moved).not.toHaveBeenCalled();
});
