import {
  type Blocker,
  standingBlockers,
  stateBlockers,
  withoutChargesBlockers,
} from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import { type Instance, isInTransition } from "./instance.ts";
import type { ActionRules } from "./plan.ts";
import type { StopType } from "./shutdown.ts";

export interface RestartOptions {
  /** How the guest is made to go down before it comes up again. */
  readonly stopType: StopType;
}

/** Why an instance cannot be restarted; empty when it can. [RE1, RE2] */
export function restartBlockers(instance: Instance): Blocker[] {
  const withoutCharges = withoutChargesBlockers(instance);
  return [
    ...(withoutCharges.length > 0 ? withoutCharges : stateBlockers(instance, ["running"])),
    ...standingBlockers(instance, (operation) => operation.name === "restart"),
  ];
}

/** What a restart means beyond what every restart means. [RE3] */
export function restartConsequences(
  _instance: Instance,
  { stopType }: RestartOptions,
): Consequence[] {
  return stopType === "soft" ? [] : [{ code: "data-at-risk", stopType }];
}

/**
 * A restarted instance is what it was before, so a run also needs a new operation on it to believe
 * that it was done; see [RE5, RE6] for what a reading shows.
 */
export const restartRules: ActionRules<RestartOptions, RestartOptions> = {
  blockers: restartBlockers,
  consequences: restartConsequences,
  requestOptions: (_instance, { stopType }) => ({ stopType }),
  underWay: ({ state, operation }) =>
    state === "restarting" ||
    state === "force-restarting" ||
    (operation?.name === "restart" && operation.phase === "operating"),
  done: (instance) =>
    instance.state === "running" && !isInTransition(instance) && !hasFailed(instance),
  undone: (instance) =>
    instance.state === "terminating" ||
    (instance.state !== "unknown" &&
      !isInTransition(instance) &&
      (instance.state !== "running" || hasFailed(instance))),
};

function hasFailed({ operation }: Instance): boolean {
  return operation?.name === "restart" && operation.phase === "failed";
}
