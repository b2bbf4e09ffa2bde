import { use, useCallback, useSyncExternalStore } from "react";
import type { InstanceId } from "../../../instance/instance.ts";
import type { Selection } from "./selection.ts";
import { SelectionContext, type SelectionStore } from "./selection-store.ts";

/** For ticking; does not listen. */
export function useSelectionStore(): SelectionStore {
  return use(SelectionContext);
}

/** Everything ticked in a region; renders on every change. */
export function useSelection(region: string): Selection {
  const store = use(SelectionContext);
  return useSyncExternalStore(store.subscribe, () => store.of(region));
}

/** Whether one instance is ticked; renders only when that changes. */
export function useTicked(region: string, id: InstanceId): boolean {
  const store = use(SelectionContext);
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.of(region).has(id), [store, region, id]),
  );
}
