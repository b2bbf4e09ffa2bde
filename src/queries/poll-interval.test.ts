import { expect, test } from "vitest";
import { anInstance } from "../instance/an-instance.ts";
import type { Instance } from "../instance/instance.ts";
import { type PolledQuery, pollInterval, pollingOf } from "./poll-interval.ts";

const lively = { inTransition: true, unchanged: 0, failing: false };

test("soon while something is in transition, later when nothing changes, never later than 10 s", () => {
  const intervals = Array.from({ length: 60 }, (_, unchanged) =>
    pollInterval({ ...lively, unchanged }),
  );
  expect(intervals.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 2_500));
  expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
  expect(intervals[12]).toBe(3_125);
  expect(intervals.at(-1)).toBe(10_000);
});

test("rarely when all is calm, patiently when readings fail", () => {
  expect(pollInterval({ ...lively, inTransition: false })).toBe(30_000);
  expect(pollInterval({ ...lively, failing: true })).toBe(10_000);
});

function aQuery(): { state: PolledQuery<readonly Instance[]>["state"] } {
  return { state: { data: undefined, dataUpdateCount: 0, status: "pending" } };
}
const polling = pollingOf<readonly Instance[]>((instances) => instances);
const stopping = [anInstance({ state: "stopping" })];

test("counts readings since the last change, however often it is asked", () => {
  const query = aQuery();
  const read = (data: readonly Instance[]) => {
    query.state = { data, dataUpdateCount: query.state.dataUpdateCount + 1, status: "success" };
    polling(query);
    polling(query);
    return polling(query);
  };
  for (let reading = 0; reading < 12; reading += 1) expect(read(stopping)).toBe(2_500);
  expect(read(stopping)).toBe(3_125);
  expect(read([...stopping])).toBe(2_500);
  expect(read([anInstance()])).toBe(30_000);
  expect(polling(aQuery())).toBe(30_000);
});

test("a failing reading keeps the rows and slows down", () => {
  const query = aQuery();
  query.state = { data: stopping, dataUpdateCount: 3, status: "error" };
  expect(polling(query)).toBe(10_000);
});
