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

test("without a sort the cloud's order stays, in a copy", () => {
  const rows = named("b", "a");
  const sorted = sortInstances(rows, null);
  expect(sorted).toEqual(rows);
  expect(sorted).not.toBe(rows);
});
