import type { ActionName } from "../instance/action-rules.ts";
import type { Blocker } from "../instance/blockers.ts";
import type { InstanceId } from "../instance/instance.ts";
import { pendingActions } from "../runs/pending-action.ts";
import { FINAL_STATUSES, type Run, type RunItemStatus } from "../runs/run.ts";

/**
 * Why an unfinished run of this console stands in the way of an action; null when it does not.
 * Only until the cloud shows it: from then on the instance's own state is the better reason, and
 * a hanging shutdown can still be forced.
 */
export function pendingBlocker(
  wanted: ActionName,
  running: ActionName,
  status: RunItemStatus,
): Blocker | null {
  if (FINAL_STATUSES.has(status) || status === "in-progress") return null;
  return wanted === running ? "same-task-running" : "operation-in-progress";
}

/** The same for all unfinished runs at once, for a dialog that lists many instances. */
export function pendingBlockers(
  wanted: ActionName,
  runs: readonly Run[],
): ReadonlyMap<InstanceId, Blocker> {
  const blockers = new Map<InstanceId, Blocker>();
  for (const [id, { run, item }] of pendingActions(runs)) {
    const blocker = pendingBlocker(wanted, run.action, item.status);
    if (blocker) blockers.set(id, blocker);
  }
  return blockers;
}
