import type { InstanceId } from "../instance/instance.ts";
import { FINAL_STATUSES, type Run, type RunItem } from "./run.ts";
import type { RunsView } from "./run-engine.ts";

/** What an unfinished run is doing to one instance. The same object until its item changes. */
export interface PendingAction {
  /**
   * Of the requests only what they carry is sure: how far they are may be older. Never the run
   * itself: every row would hold all instances of it as they stood when its own last changed.
   */
  readonly run: Pick<Run, "id" | "action" | "chosen" | "startedAt" | "requests">;
  readonly item: RunItem;
}

type PendingActions = ReadonlyMap<InstanceId, PendingAction>;

const byView = new WeakMap<RunsView, PendingActions>();
/** Of the latest view, so that what has not changed stays the same object in the next one. */
let latest: PendingActions = new Map();

/** The newest run that is not done with the instance, or is about to be; null when there is none. */
export function pendingActionOf(view: RunsView, id: InstanceId): PendingAction | null {
  let pending = byView.get(view);
  if (!pending) {
    pending = pendingActions([...view.preparing, ...view.runs], latest);
    byView.set(view, pending);
    latest = pending;
  }
  return pending.get(id) ?? null;
}

/** All of them, by instance; those of `before` whose item is still the same stay. */
export function pendingActions(
  runs: readonly Run[],
  before: PendingActions = new Map(),
): PendingActions {
  const pending = new Map<InstanceId, PendingAction>();
  for (const run of runs) {
    if (run.finishedAt !== null) continue;
    const { id, action, chosen, startedAt, requests } = run;
    const carrier = { id, action, chosen, startedAt, requests };
    for (const item of run.items) {
      if (FINAL_STATUSES.has(item.status) || pending.has(item.id)) continue;
      const known = before.get(item.id);
      pending.set(item.id, known?.item === item ? known : { run: carrier, item });
    }
  }
  return pending;
}
