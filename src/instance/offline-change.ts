import {
  type Blocker,
  standingBlockers,
  stateBlockers,
  withoutChargesBlockers,
} from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import { type Instance, isInTransition, type OperationName } from "./instance.ts";
import type { Downtime } from "./plan.ts";

/** What needs a stopped instance, and is done to a running one by force when the person agrees. */
export interface OfflineChangeOptions {
  /** Whether running instances may be forced down; they are started again afterwards. */
  readonly forceStop: boolean;
}

/** Why a change that needs a stopped instance cannot be made; empty when it can. [OC1, OC2] */
export function offlineChangeBlockers(
  instance: Instance,
  { forceStop }: OfflineChangeOptions,
  own: OperationName,
): Blocker[] {
  const withoutCharges = withoutChargesBlockers(instance);
  return [
    ...(withoutCharges.length > 0
      ? withoutCharges
      : stateBlockers(instance, forceStop ? ["running", "stopped"] : ["stopped"])),
    ...standingBlockers(instance, ({ name }) => name === own),
  ];
}

/** What such a change means for an instance that runs. [OC3] */
export function offlineChangeConsequences({ state }: Pick<Instance, "state">): Consequence[] {
  return state === "running" ? [{ code: "forced-shutdown" }] : [];
}

/** Whether this instance's request asks for force: only where there is something to force. [OC4] */
export function isForced(
  { state }: Pick<Instance, "state">,
  { forceStop }: OfflineChangeOptions,
): boolean {
  return forceStop && state === "running";
}

/** How a reading of an instance tells what has become of such a change. [OC5, OC6] */
export function offlineChangeProgress(own: OperationName) {
  const failed = ({ operation }: Instance) =>
    operation?.name === own && operation.phase === "failed";
  const atRest = (instance: Instance) =>
    (instance.state === "running" || instance.state === "stopped") && !isInTransition(instance);
  return {
    takesDown: (instance: Instance, options: OfflineChangeOptions): Downtime =>
      isForced(instance, options) ? "for-a-while" : false,
    underWay: ({ operation }: Instance) =>
      operation?.name === own && operation.phase === "operating",
    done: (instance: Instance) => atRest(instance) && !failed(instance),
    undone: (instance: Instance) =>
      instance.state === "terminating" ||
      (instance.state !== "unknown" &&
        !isInTransition(instance) &&
        (!atRest(instance) || failed(instance))),
  };
}
