import type { InstanceId } from "../instance/instance.ts";
import { FINAL_STATUSES, type Run, type RunItem } from "./run.ts";
import type { RunsView } from "./run-engine.ts";

/** What an unfinished run is doing to one instance. The same object until its item changes. */
export interface PendingAction {
  /** Of the requests only what they carry is sure: how far they are may be older. */
  readonly run: Pick<Run, "id" | "action" | "chosen" | "startedAt" | "requests">;
  readonly item: RunItem;
}

const byView = new WeakMap<RunsView, ReadonlyMap<InstanceId, PendingAction>>();
const byItem = new WeakMap<RunItem, PendingAction>();

/** The newest run that is not done with the instance; null when there is none. */
export function pendingActionOf(view: RunsView, id: InstanceId): PendingAction | null {
  let pending = byView.get(view);
  if (!pending) {
    pending = pendingActions(view.runs);
    byView.set(view, pending);
  }
  return pending.get(id) ?? null;
}

/** All of them, by instance. */
export function pendingActions(runs: readonly Run[]): ReadonlyMap<InstanceId, PendingAction> {
  const pending = new Map<InstanceId, PendingAction>();
  for (const run of runs) {
    if (run.finishedAt !== null) continue;
    for (const item of run.items) {
      if (!FINAL_STATUSES.has(item.status) && !pending.has(item.id)) {
        pending.set(item.id, pendingOf(run, item));
      }
    }
  }
  return pending;
}

function pendingOf(run: Run, item: RunItem): PendingAction {
  let action = byItem.get(item);
  if (!action) {
    action = { run, item };
    byItem.set(item, action);
  }
  return action;
}
