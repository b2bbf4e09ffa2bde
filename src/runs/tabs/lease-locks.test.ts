import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browserClock } from "../clock.ts";
import type { SessionId } from "../run.ts";
import { createMemoryRunStore } from "../storage/memory-run-store.ts";
import { createLeaseLocks } from "./lease-locks.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("one tab works at a time; the next follows when it is through", async () => {
  const store = createMemoryRunStore();
  const [a, b] = ["a", "b"].map((id) => createLeaseLocks(store, id as SessionId, browserClock));
  const { signal } = new AbortController();
  const order: string[] = [];
  let finish: () => void = () => undefined;
  const first = a?.whenFree("x", signal, async () => {
    order.push("a begins");
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    order.push("a ends");
  });
  const second = b?.whenFree("x", signal, async () => void order.push("b"));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(order).toEqual(["a begins"]);
  finish();
  await vi.advanceTimersByTimeAsync(10_000);
  await Promise.all([first, second]);
  expect(order).toEqual(["a begins", "a ends", "b"]);
});

test("the lease of a tab that died runs out", async () => {
  const store = createMemoryRunStore();
  const dead = { ...store, lease: vi.fn(store.lease) };
  const a = createLeaseLocks(dead, "a" as SessionId, browserClock);
  const b = createLeaseLocks(store, "b" as SessionId, browserClock);
  const { signal } = new AbortController();
  void a.whenFree("x", signal, () => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(1_000);
  dead.lease.mockImplementation(() => new Promise(() => {}));
  const worked = vi.fn(async () => undefined);
  void b.whenFree("x", signal, worked);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worked).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worked).toHaveBeenCalledOnce();
});

test("a tab whose lease went to another is told to stop", async () => {
  const store = createMemoryRunStore();
  const a = createLeaseLocks(store, "a" as SessionId, browserClock);
  const { signal } = new AbortController();
  let told = false;
  const work = a.whenFree("x", signal, async (stop) => {
    await browserClock.sleep(600_000, stop);
    told = stop.aborted;
  });
  await vi.advanceTimersByTimeAsync(1_000);
  await store.endLease("x", "a");
  const now = browserClock.now();
  await store.lease("x", "b", now, (now + 1_000_000) as typeof now);
  await vi.advanceTimersByTimeAsync(10_000);
  await work;
  expect(told).toBe(true);
});
