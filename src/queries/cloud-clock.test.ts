import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Instant } from "../instance/instance.ts";
import { type CloudClock, createTicker } from "./cloud-clock.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-21T12:00:00.250Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

function aCloud(speed = 1) {
  const state = { offset: 0, speed, jumped: () => {} };
  const clock: CloudClock = {
    now: () => (Date.now() + state.offset) as Instant,
    speed: () => state.speed,
    subscribe(listener) {
      state.jumped = listener;
      return () => {
        state.jumped = () => {};
      };
    },
  };
  return { state, clock };
}

test("ticks with the clock's own seconds, and with nobody listening not at all", () => {
  const { clock } = aCloud();
  const ticker = createTicker(clock, 1_000);
  expect(vi.getTimerCount()).toBe(0);
  const seen: number[] = [];
  const leave = ticker.subscribe(() => seen.push(ticker.moment() % 60_000));
  vi.advanceTimersByTime(3_000);
  expect(seen).toEqual([250, 1_000, 2_000, 3_000]);
  leave();
  expect(vi.getTimerCount()).toBe(0);
});

test("a jump is seen at once, by all who listen, in one and the same moment", () => {
  const { clock, state } = aCloud();
  const ticker = createTicker(clock, 1_000);
  const first = vi.fn();
  const second = vi.fn();
  ticker.subscribe(first);
  ticker.subscribe(second);
  const before = ticker.moment();
  state.offset = 7_200_000;
  state.jumped();
  expect(ticker.moment() - before).toBe(7_200_000);
  expect(first).toHaveBeenCalledTimes(2);
  expect(second).toHaveBeenCalledTimes(1);
});

test("a moment stays the same while it is drawn, and is not stale for whoever comes later", () => {
  const { clock } = aCloud(60);
  const ticker = createTicker(clock, 1_000);
  const first = ticker.moment();
  vi.advanceTimersByTime(10);
  expect(ticker.moment()).toBe(first);
  vi.advanceTimersByTime(60_000);
  expect(ticker.moment()).toBe(clock.now());
});
