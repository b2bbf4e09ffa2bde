import { AT_ONCE } from "./attribute-change.ts";
import { type Blocker, stateBlockers } from "./blockers.ts";
import type { Instance } from "./instance.ts";
import type { ActionRules } from "./plan.ts";

/** A timer is cancelled, or it is not. */
export type CancelTerminationOptions = Readonly<Record<never, never>>;

/** Why no timed termination can be cancelled; empty when one can. [CT1, CT2] */
export function cancelTerminationBlockers(instance: Instance): Blocker[] {
  const { state } = instance;
  if (state === "terminating" || state === "unknown") return stateBlockers(instance, []);
  return instance.scheduledTermination ? [] : ["no-scheduled-termination"];
}

/** What is about to be cancelled is named, and the cloud's answer is the end. [CT3, CT4] */
export const cancelTerminationRules: ActionRules<
  CancelTerminationOptions,
  CancelTerminationOptions
> = {
  blockers: cancelTerminationBlockers,
  consequences: ({ scheduledTermination }) =>
    scheduledTermination
      ? [{ code: "timed-termination-dropped", at: scheduledTermination.at }]
      : [],
  requestOptions: () => ({}),
  done: ({ scheduledTermination, state }) =>
    scheduledTermination === null && state !== "terminating" && state !== "recycled",
  ...AT_ONCE,
  shownBeside: true,
};
