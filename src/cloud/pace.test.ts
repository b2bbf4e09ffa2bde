import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPace, mapConcurrently } from "./pace.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("never more than the limit in any one second, and no slower", async () => {
  const pace = createPace(5, () => Date.now());
  const began = Date.now();
  const starts: number[] = [];
  const all = Promise.all(
    Array.from({ length: 23 }, async () => {
      await pace.turn();
      starts.push(Date.now() - began);
    }),
  );
  await vi.runAllTimersAsync();
  await all;
  for (const start of starts) {
    expect(starts.filter((one) => one >= start && one < start + 1000).length).toBeLessThanOrEqual(
      5,
    );
  }
  expect(Math.max(...starts)).toBe(4000);
});

test("one that gives up neither starts nor holds up the others", async () => {
  const pace = createPace(1, () => Date.now());
  await pace.turn();
  const controller = new AbortController();
  const gone = pace.turn(controller.signal);
  const next = pace.turn();
  const outcome = expect(gone).rejects.toThrow("no more");
  controller.abort(new Error("no more"));
  await vi.runAllTimersAsync();
  await outcome;
  await next;
});

test("results keep the order of the items, and no more than the limit run at once", async () => {
  let running = 0;
  let most = 0;
  const all = mapConcurrently([30, 10, 20, 5, 1], 2, async (milliseconds) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    running -= 1;
    return milliseconds * 2;
  });
  await vi.runAllTimersAsync();
  expect(await all).toEqual([60, 20, 40, 10, 2]);
  expect(most).toBe(2);
});

test("the first failure ends it: what has not begun does not begin", async () => {
  const begun: number[] = [];
  const all = mapConcurrently([1, 2, 3, 4], 1, async (item) => {
    begun.push(item);
    if (item === 2) throw new Error("two");
  });
  await expect(all).rejects.toThrow("two");
  expect(begun).toEqual([1, 2]);
});
