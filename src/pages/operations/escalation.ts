import type { Capabilities } from "../../cloud/provider.ts";
import type { ActionName, ActionOptions } from "../../instance/action-rules.ts";
import type { Run } from "../../runs/run.ts";

/** For each action: the stronger choice when it takes too long; null when there is none. */
const ESCALATIONS: {
  readonly [Name in ActionName]: (
    chosen: ActionOptions[Name]["chosen"],
    capabilities: Capabilities,
  ) => Partial<ActionOptions[Name]["chosen"]> | null;
} = {
  shutdown: ({ stopType }, { stopTypes }) =>
    stopType !== "hard" && stopTypes.includes("hard") ? { stopType: "hard" } : null,
};

export function escalationOf(run: Run, capabilities: Capabilities) {
  return ESCALATIONS[run.action](run.chosen, capabilities);
}
