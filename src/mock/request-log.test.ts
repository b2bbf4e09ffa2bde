import { expect, test } from "vitest";
import { type RequestEntry, RequestLog } from "./request-log.ts";

function entry(n: number): RequestEntry {
  return { at: n, action: `Action${n}`, region: "", params: {}, answer: { n }, ms: 0 };
}

test("of long answers only the newest are kept; every line stays", () => {
  const log = new RequestLog();
  for (let n = 0; n < 30; n++) log.add(entry(n), 200_000);
  expect(log.entries.map(({ at }) => at)).toEqual(Array.from({ length: 30 }, (_, n) => n));
  const kept = log.entries.flatMap(({ answer, at }) => (answer === null ? [] : [at]));
  expect(kept).toEqual(Array.from({ length: 10 }, (_, n) => 20 + n));
});

test("short answers stay, however much was read after them", () => {
  const log = new RequestLog();
  const refused = entry(0);
  log.add(refused, 150);
  for (let n = 1; n < 100; n++) log.add(entry(n), 200_000);
  expect(log.entries[0]).toBe(refused);
});

test("an answer longer than all that is kept is still there until the next", () => {
  const log = new RequestLog();
  log.add(entry(1), 9_000_000);
  expect(log.entries[0]?.answer).toEqual({ n: 1 });
  log.add(entry(2), 9_000_000);
  expect(log.entries.map(({ answer }) => answer)).toEqual([null, { n: 2 }]);
});

test("the oldest requests go when there are more than five hundred", () => {
  const log = new RequestLog();
  for (let n = 0; n < 700; n++) log.add(entry(n), 10);
  expect(log.entries).toHaveLength(500);
  expect(log.entries[0]?.at).toBe(200);
  log.clear();
  expect(log.entries).toEqual([]);
});
