import type { Namespaces } from "../../i18n/namespaces.ts";
import type { ActionName, ChosenOptions } from "../../instance/action-rules.ts";
import type { Run } from "../../runs/run.ts";

/** Whose words say how far an instance is; texts: `runs.json`, `status`. */
export type StatusWords = keyof Namespaces["runs"]["status"];

/** The words of a run: a timer that was set has terminated nothing yet. */
export function statusWords({ action, chosen }: Pick<Run, "action" | "chosen">): StatusWords {
  return isTimed(action, chosen) ? "terminate-timed" : action;
}

function isTimed(action: ActionName, chosen: Run["chosen"]): boolean {
  return action === "terminate" && (chosen as ChosenOptions<"terminate">).how === "timed";
}
