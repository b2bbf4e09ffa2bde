import {
  type Instance,
  type InstanceState,
  isInTransition,
  TRANSITIONAL_STATES,
} from "./instance.ts";

/**
 * Why an action cannot be done to an instance. A closed union: texts live in `locales/<lang>/blocker.json`
 * under the same names. Sources: `tencent.md §7`.
 */
export const BLOCKERS = [
  "running",
  "stopped",
  "stopped-by-arrears",
  "stopping",
  "starting",
  "restarting",
  "creating",
  "launch-failed",
  "terminating",
  "recycled",
  "entering-rescue",
  "rescue",
  "exiting-rescue",
  "entering-migration",
  "migrating",
  "exiting-migration",
  "unknown-state",
  "same-task-running",
  "operation-in-progress",
  "reinstall-failed",
  "isolated",
  "expired",
  "gone",
  // Known only from a refusal: no reading of the instance shows these beforehand. [RF1]
  "banned",
  "frozen",
  "corrupted",
  "isolating",
  "not-supported",
  "zone-not-supported",
  "not-permitted",
  "hibernation-off",
  "no-charge-not-supported",
] as const;
export type Blocker = (typeof BLOCKERS)[number];

const STATE_BLOCKER: Record<InstanceState, Blocker> = {
  creating: "creating",
  "launch-failed": "launch-failed",
  running: "running",
  stopped: "stopped",
  starting: "starting",
  stopping: "stopping",
  restarting: "restarting",
  terminating: "terminating",
  recycled: "recycled",
  "entering-rescue": "entering-rescue",
  rescue: "rescue",
  "exiting-rescue": "exiting-rescue",
  "entering-migration": "entering-migration",
  migrating: "migrating",
  "exiting-migration": "exiting-migration",
  unknown: "unknown-state",
};

/** The blocker that an instance's state is, for an action that only works from `allowed`. [ST1] */
export function stateBlockers(
  instance: Pick<Instance, "state" | "setAsideBy">,
  allowed: readonly InstanceState[],
): Blocker[] {
  if (allowed.includes(instance.state)) return [];
  if (instance.state === "stopped" && instance.setAsideBy === "arrears")
    return ["stopped-by-arrears"];
  return [STATE_BLOCKER[instance.state]];
}

/**
 * Blockers that hold for every action on an instance, whatever its state: an operation under way,
 * a failed reinstallation, a restriction. A transitional state already says what is under way, so
 * its own operation is not said twice. [OP1, OP2, RS1]
 */
export function standingBlockers(
  instance: Instance,
  sameTask: (operation: NonNullable<Instance["operation"]>) => boolean,
): Blocker[] {
  const blockers: Blocker[] = [];
  const { operation } = instance;
  if (operation && isInTransition(instance) && !TRANSITIONAL_STATES.has(instance.state)) {
    blockers.push(sameTask(operation) ? "same-task-running" : "operation-in-progress");
  }
  if (operation?.name === "reinstall" && operation.phase === "failed")
    blockers.push("reinstall-failed");
  if (instance.restriction === "isolated") blockers.push("isolated");
  if (instance.restriction === "expired" && instance.state !== "recycled") blockers.push("expired");
  return blockers;
}
