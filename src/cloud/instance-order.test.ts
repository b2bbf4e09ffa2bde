import { expect, test } from "vitest";
import { anInstance } from "../instance/an-instance.ts";
import type { InstanceId, Instant } from "../instance/instance.ts";
import { sortInstances } from "./instance-order.ts";

const named = (...names: string[]) =>
  names.map((name, index) => anInstance({ id: `ins-0000000${index}` as InstanceId, name }));

test("numbers in names count as numbers, case does not count", () => {
  const sorted = sortInstances(named("web-10", "Web-2", "db", "web-1"), {
    key: "name",
    direction: "ascending",
  });
  expect(sorted.map(({ name }) => name)).toEqual(["db", "web-1", "Web-2", "web-10"]);
});

test("descending turns the order round, but equal rows stay in the order of their ids", () => {
  const sorted = sortInstances(named("a", "b", "a"), { key: "name", direction: "descending" });
  expect(sorted.map(({ id }) => id)).toEqual(["ins-00000001", "ins-00000000", "ins-00000002"]);
});

test("rows without a moment come last, whichever way", () => {
  const rows = [null, 2000, 1000].map((time, index) =>
    anInstance({ id: `ins-0000000${index}` as InstanceId, expiresAt: time as Instant | null }),
  );
  for (const direction of ["ascending", "descending"] as const) {
    const sorted = sortInstances(rows, { key: "expiresAt", direction });
    expect(sorted.at(-1)?.expiresAt).toBe(null);
  }
});

test("what is released first comes first, and what has no deadline comes last either way", () => {
  const rows = [null, 2000, 1000].map((at, index) =>
    anInstance({
      id: `ins-0000000${index}` as InstanceId,
      deadline:
        at === null
          ? null
          : { kind: "recycle-bin-release", at: at as Instant, since: 0 as Instant },
    }),
  );
  const order = (direction: "ascending" | "descending") =>
    sortInstances(rows, { key: "releasedAt", direction }).map(({ deadline }) => deadline?.at);
  expect(order("ascending")).toEqual([1000, 2000, undefined]);
  expect(order("descending")).toEqual([2000, 1000, undefined]);
});

test("without a sort the cloud's order stays, in a copy", () => {
  const rows = named("b", "a");
  const sorted = sortInstances(rows, null);
  expect(sorted).toEqual(rows);
  expect(sorted).not.toBe(rows);
});
