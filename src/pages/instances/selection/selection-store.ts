import { createContext } from "react";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import { whenIdle } from "../../../ui/idle.ts";
import {
  EMPTY_SELECTION,
  narrowed,
  type Selection,
  withoutIds,
  withReadings,
  withTicked,
} from "./selection.ts";

/** The selections of all regions. A row listens to its own tick only, so that ticking one renders one. */
export interface SelectionStore {
  /** The same value until something in that region changes. */
  of(region: string): Selection;
  tick(region: string, instances: readonly Instance[], ticked: boolean): void;
  keepOnly(region: string, keep: (instance: Instance) => boolean): void;
  drop(region: string, ids: Iterable<InstanceId>): void;
  clear(region: string): void;
  read(region: string, readings: readonly Instance[]): void;
  subscribe(listener: () => void): () => void;
}

/** So many instances are worth a second drawing when they are let go: about a megabyte. */
const MANY = 1_000;

/** `later` calls back when the page has nothing better to do. */
export function createSelectionStore(
  later: (callback: () => void) => void = (callback) => void whenIdle().then(callback),
): SelectionStore {
  const regions = new Map<string, Selection>();
  const listeners = new Set<() => void>();

  const of = (region: string): Selection => regions.get(region) ?? EMPTY_SELECTION;
  function put(region: string, next: Selection): void {
    const before = of(region);
    if (next === before) return;
    regions.set(region, next);
    for (const listener of listeners) listener();
    if (before.size - next.size < MANY) return;
    // React keeps what it drew last but one until it draws again: saying the same in another object
    // lets go of a hundred thousand instances that nobody can reach any more.
    later(() => {
      if (of(region) === next) put(region, new Map(next));
    });
  }

  return {
    of,
    tick: (region, instances, ticked) => put(region, withTicked(of(region), instances, ticked)),
    keepOnly: (region, keep) => put(region, narrowed(of(region), keep)),
    drop: (region, ids) => put(region, withoutIds(of(region), ids)),
    clear: (region) => put(region, EMPTY_SELECTION),
    read: (region, readings) => put(region, withReadings(of(region), readings)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One store for the page and both of its views; it outlives them when another page is visited. */
export const SelectionContext = createContext<SelectionStore>(createSelectionStore());
