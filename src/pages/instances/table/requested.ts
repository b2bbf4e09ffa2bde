import type { RunItemStatus } from "../../../runs/run.ts";

/** Whether an action was asked for and the cloud's answer does not show in the instance's state yet. */
export function isRequested(status: RunItemStatus): boolean {
  return status === "waiting" || status === "sent" || status === "accepted" || status === "unknown";
}
