import {
  type Instance,
  type InstanceState,
  type Operation,
  TRANSITIONAL_STATES,
} from "./instance.ts";

/**
 * Why an action cannot be done to an instance. A closed union: texts live in `locales/<lang>/blocker.json`
 * under the same names. Sources: `tencent.md §7`.
 */
export const BLOCKERS = [
  "running",
  "already-running",
  "stopped",
  "stopped-by-arrears",
  "stopped-without-charges",
  "stopping",
  "starting",
  "restarting",
  "creating",
  "launch-failed",
  "terminating",
  "recycled",
  "already-recycled",
  "not-recycled",
  "entering-rescue",
  "rescue",
  "exiting-rescue",
  "entering-migration",
  "migrating",
  "exiting-migration",
  "resizing",
  "imaging",
  "configuring",
  "repairing",
  "start-failed",
  "stop-failed",
  "restart-failed",
  "unknown-state",
  "same-task-running",
  "operation-in-progress",
  "reinstall-failed",
  "on-dedicated-host",
  "local-system-disk",
  "local-data-disk",
  "same-type",
  "isolated",
  "expired",
  "gone",
  "nothing-to-change",
  "too-many-tags",
  "spot-cannot-be-protected",
  "protected-from-termination",
  "termination-scheduled",
  "no-scheduled-termination",
  "timed-needs-pay-as-you-go",
  "no-recycle-bin",
  "in-arrears",
  "renew-first",
  "not-a-subscription",
  "billing-not-supported",
  "windows",
  "no-key-bound",
  "key-not-bound",
  "key-already-bound",
  "managed-elsewhere",
  "name-fixed",
  "type-fixed",
  "public-ip-attached",
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
  "timer-not-supported",
  "unreturnable",
  "owned-by-product",
  "red-hat",
  "storage-busy",
  // Known from asking the cloud, or from a refusal.
  "type-unavailable",
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
  "force-stopping": "stopping",
  "force-restarting": "restarting",
  resizing: "resizing",
  imaging: "imaging",
  configuring: "configuring",
  repairing: "repairing",
  "start-failed": "start-failed",
  "stop-failed": "stop-failed",
  "restart-failed": "restart-failed",
  unknown: "unknown-state",
};

/** The blocker that an instance's state is, for an action that only works from `allowed`. [ST1, ST2, ST3] */
export function stateBlockers(
  instance: Pick<Instance, "state" | "setAsideBy">,
  allowed: readonly InstanceState[],
): Blocker[] {
  if (allowed.includes(instance.state)) return [];
  if (instance.state === "stopped" && instance.setAsideBy === "arrears")
    return ["stopped-by-arrears"];
  return [STATE_BLOCKER[instance.state]];
}

/** An instance that is shut down without charges can be started and nothing else. [ST6] */
export function withoutChargesBlockers({
  state,
  stoppedBilling,
}: Pick<Instance, "state" | "stoppedBilling">): Blocker[] {
  return state === "stopped" && stoppedBilling === "not-charged" ? ["stopped-without-charges"] : [];
}

/**
 * The state blocker for a start: only from *stopped*, and not while the account owes money. The console does
 * not see the balance, but the cloud takes the mark away once it is paid. [UP1, UP2]
 */
export function startStateBlockers(instance: Pick<Instance, "state" | "setAsideBy">): Blocker[] {
  // That it is running is what a start wants, and no obstacle to be removed first.
  if (instance.state === "running") return ["already-running"];
  return stateBlockers(instance, instance.setAsideBy === "arrears" ? [] : ["stopped"]);
}

/** Blockers that hold whatever the state: what was last done to the instance, a restriction, its keeper. */
export function standingBlockers(
  instance: Instance,
  sameTask: (operation: Operation) => boolean,
): Blocker[] {
  return [
    ...operationBlockers(instance, sameTask),
    ...restrictionBlockers(instance),
    ...managedBlockers(instance),
  ];
}

/** What another service made and looks after is left to it. [MG1] */
export function managedBlockers({
  managedElsewhere,
}: Pick<Instance, "managedElsewhere">): Blocker[] {
  return managedElsewhere ? ["managed-elsewhere"] : [];
}

/**
 * An operation under way or a failed reinstallation. A transitional state already says what is
 * under way, so its own operation is not said twice. [OP1, OP2, OP3]
 */
export function operationBlockers(
  { operation, state }: Pick<Instance, "operation" | "state">,
  sameTask: (operation: Operation) => boolean,
): Blocker[] {
  const blockers: Blocker[] = [];
  if (operation?.phase === "operating" && !TRANSITIONAL_STATES.has(state)) {
    blockers.push(sameTask(operation) ? "same-task-running" : "operation-in-progress");
  }
  if (operation?.name === "reinstall" && operation.phase === "failed")
    blockers.push("reinstall-failed");
  return blockers;
}

/** What the cloud itself forbids. The recycle bin already says that a subscription has ended. [RS1, RS2, RS3] */
export function restrictionBlockers({
  restriction,
  state,
}: Pick<Instance, "restriction" | "state">): Blocker[] {
  if (restriction === "isolated") return ["isolated"];
  if (restriction === "expired" && state !== "recycled") return ["expired"];
  return [];
}
