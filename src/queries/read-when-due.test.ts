import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Provider } from "../cloud/provider.ts";
import { anInstance } from "../instance/an-instance.ts";
import type { Instance, Instant } from "../instance/instance.ts";
import { type CloudClock, ownClock } from "./cloud-clock.tsx";
import { instanceQueries } from "./instances.ts";
import { nextMoment, readWhenDue } from "./read-when-due.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const MINUTE = 60_000;
const at = (offset: number) => (NOW + offset) as Instant;
const inBin = (offset: number): Partial<Instance> => ({
  state: "recycled",
  deadline: { kind: "recycle-bin-release", at: at(offset), since: at(0) },
});
const timed = (offset: number): Partial<Instance> => ({
  scheduledTermination: { timerId: "t", at: at(offset) },
});

const ends: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

/** Rows on the screen that are read as rarely as can be. */
async function aScreen(rows: { current: readonly Instance[] }, clock: CloudClock = ownClock) {
  const read = vi.fn(async () => rows.current);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const provider = { id: "tencent", readInstances: read } as unknown as Provider;
  ends.push(readWhenDue(client, clock));
  const options = {
    ...instanceQueries(provider).byIds("r", [anInstance().id]),
    refetchInterval: false as const,
  };
  ends.push(new QueryObserver(client, options).subscribe(() => {}));
  ends.push(() => client.clear());
  await vi.advanceTimersByTimeAsync(0);
  expect(read).toHaveBeenCalledTimes(1);
  return read;
}

test("the next moment is the first that is still to come, of whichever kind", () => {
  const rows = [inBin(9 * MINUTE), timed(5 * MINUTE), timed(-MINUTE), {}].map(anInstance);
  expect(nextMoment(rows, at(0))).toBe(at(5 * MINUTE));
  expect(nextMoment(rows, at(5 * MINUTE))).toBe(at(9 * MINUTE));
  expect(nextMoment(rows, at(9 * MINUTE))).toBe(null);
});

test.each([
  ["in the bin", inBin],
  ["with a timer", timed],
])("a row %s is read when its time has come, and not before", async (_what, special) => {
  const rows = { current: [anInstance(special(5 * MINUTE))] };
  const read = await aScreen(rows);
  await vi.advanceTimersByTimeAsync(5 * MINUTE - 1);
  expect(read).toHaveBeenCalledTimes(1);
  rows.current = [];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(read).toHaveBeenCalledTimes(2);
});

test("what is late is looked for a few times, not for ever", async () => {
  const read = await aScreen({ current: [anInstance(timed(MINUTE))] });
  await vi.advanceTimersByTimeAsync(MINUTE + 60_000);
  const looks = read.mock.calls.length;
  expect(looks).toBeGreaterThan(3);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(read).toHaveBeenCalledTimes(looks);
});

test("a clock that goes faster brings it sooner; one that jumps, at once", async () => {
  const state = { offset: 0, speed: 60, jumped: () => {} };
  const clock: CloudClock = {
    now: () => (NOW + (Date.now() - NOW) * state.speed + state.offset) as Instant,
    speed: () => state.speed,
    subscribe(listener) {
      state.jumped = listener;
      return () => undefined;
    },
  };
  const rows = { current: [anInstance(timed(60 * MINUTE))] };
  const read = await aScreen(rows, clock);
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  expect(read).toHaveBeenCalledTimes(1);
  // To a second before it.
  state.offset = 30 * MINUTE - 1_000;
  state.jumped();
  rows.current = [];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toHaveBeenCalledTimes(2);
});
