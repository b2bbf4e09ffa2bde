import { useEffect } from "react";
import type { InstanceId } from "../../../instance/instance.ts";
import type { Run, RunItemStatus } from "../../../runs/run.ts";
import { useRuns } from "../../../runs/runs-context.tsx";
import type { SelectionStore } from "./selection-store.ts";
import { useSelectionStore } from "./use-selection.ts";

/** Statuses that say that the cloud has taken the action; a failed row stays ticked to be tried again. */
const TAKEN: ReadonlySet<RunItemStatus> = new Set(["accepted", "in-progress", "done"]);

// Whatever was let go once may be ticked again: remembered for as long as the selections are.
const letGo = new WeakMap<SelectionStore, Set<string>>();

/** Unticks what an action was done to; null while it is not known in which region that would be. */
export function useActedUpon(region: string | null): void {
  const store = useSelectionStore();
  const runs = useRuns();
  useEffect(() => {
    if (region === null) return;
    let known = letGo.get(store);
    if (!known) {
      known = new Set();
      letGo.set(store, known);
    }
    const ids = newlyTaken(runs, known);
    if (ids.length > 0) store.drop(region, ids);
  }, [runs, store, region]);
}

/** The instances that runs have taken over since the last look; remembers them in `known`. */
export function newlyTaken(runs: readonly Run[], known: Set<string>): InstanceId[] {
  const ids: InstanceId[] = [];
  for (const run of runs) {
    // A finished run never changes: one look is enough.
    if (known.has(run.id)) continue;
    for (const item of run.items) {
      const key = `${run.id} ${item.id}`;
      if (!TAKEN.has(item.status) || known.has(key)) continue;
      known.add(key);
      ids.push(item.id);
    }
    if (run.finishedAt === null) continue;
    known.add(run.id);
    for (const { id } of run.items) known.delete(`${run.id} ${id}`);
  }
  return ids;
}
