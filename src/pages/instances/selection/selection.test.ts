import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import {
  EMPTY_SELECTION,
  narrowed,
  reachOf,
  rowsBetween,
  withoutIds,
  withReadings,
  withTicked,
} from "./selection.ts";
import { createSelectionStore } from "./selection-store.ts";

function instance(id: string, name = id): Instance {
  return { id: id as InstanceId, name } as Instance;
}
const rows = ["a", "b", "c", "d"].map((id) => instance(id));
const ids = (instances: Iterable<Instance>) => [...instances].map(({ id }) => id);

describe("selection", () => {
  it("ticks and unticks, and stays the same value when nothing changes", () => {
    const two = withTicked(EMPTY_SELECTION, rows.slice(0, 2), true);
    expect([...two.keys()]).toEqual(["a", "b"]);
    expect(withTicked(two, rows.slice(0, 1), true)).toBe(two);
    expect([...withTicked(two, rows.slice(1), false).keys()]).toEqual(["a"]);
    expect(withoutIds(two, ["z" as InstanceId])).toBe(two);
    expect(narrowed(two, () => true)).toBe(two);
  });

  it("takes over newer readings of what is ticked and ticks nothing else", () => {
    const one = withTicked(EMPTY_SELECTION, rows.slice(0, 1), true);
    const next = withReadings(one, [instance("a", "renamed"), instance("b")]);
    expect(ids(next.values())).toEqual(["a"]);
    expect(next.get("a" as InstanceId)?.name).toBe("renamed");
    expect(withReadings(one, rows)).toBe(one);
  });

  it("spans a range in either direction and falls back to the one row", () => {
    expect(ids(rowsBetween(rows, "b" as InstanceId, "d" as InstanceId))).toEqual(["b", "c", "d"]);
    expect(ids(rowsBetween(rows, "d" as InstanceId, "b" as InstanceId))).toEqual(["b", "c", "d"]);
    expect(ids(rowsBetween(rows, null, "c" as InstanceId))).toEqual(["c"]);
    expect(ids(rowsBetween(rows, "gone" as InstanceId, "c" as InstanceId))).toEqual(["c"]);
    expect(rowsBetween(rows, "a" as InstanceId, "gone" as InstanceId)).toEqual([]);
  });

  it("never lets a hidden instance within reach of an action, and loses none", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(50)),
        fc.uniqueArray(fc.nat(50)),
        fc.uniqueArray(fc.nat(50)),
        (ticked, onPage, matching) => {
          const selection = withTicked(
            EMPTY_SELECTION,
            ticked.map((n) => instance(`${n}`)),
            true,
          );
          const page = onPage.map((n) => instance(`${n}`));
          const wanted = new Set([...onPage, ...matching].map(String));
          const reach = reachOf(selection, page, ({ id }) => matching.includes(Number(id)));
          expect([...ids(reach.within), ...ids(reach.hidden)].sort()).toEqual(
            ticked.map(String).sort(),
          );
          for (const id of ids(reach.within)) expect(wanted.has(id)).toBe(true);
          for (const id of ids(reach.hidden)) expect(wanted.has(id)).toBe(false);
          expect(reach.onPage).toBe(ticked.filter((n) => onPage.includes(n)).length);
        },
      ),
    );
  });
});

describe("selection store", () => {
  it("keeps regions apart and tells listeners only of changes", () => {
    const store = createSelectionStore();
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.tick("east", rows, true);
    store.tick("east", rows, true);
    expect(told).toBe(1);
    expect(store.of("west")).toBe(EMPTY_SELECTION);
    store.keepOnly("east", ({ id }) => id !== "a");
    store.drop("east", ["b" as InstanceId]);
    expect([...store.of("east").keys()]).toEqual(["c", "d"]);
    store.clear("east");
    expect(store.of("east")).toBe(EMPTY_SELECTION);
    stop();
    store.tick("east", rows, true);
    expect(told).toBe(4);
  });

  it("says it again once many were let go, unless something else is true by then", () => {
    const later: (() => void)[] = [];
    const store = createSelectionStore((callback) => later.push(callback));
    const many = Array.from({ length: 1_000 }, (_, n) => instance(`i-${n}`));
    store.tick("east", many, true);
    store.tick("west", rows, true);
    expect(later).toEqual([]);
    store.clear("east");
    store.clear("west");
    const cleared = store.of("east");
    let told = 0;
    store.subscribe(() => told++);
    expect(later).toHaveLength(1);
    later[0]?.();
    expect(told).toBe(1);
    expect(store.of("east")).not.toBe(cleared);
    expect(store.of("east").size).toBe(0);
    later[0]?.();
    expect(told).toBe(1);
  });
});
