import type { CallName, Refusal } from "./calls.ts";
import type { ChargeType, CvmInstance, InstanceState } from "./cvm-instance.ts";
import { uuid } from "./hash.ts";
import { conditionOf, stateRefusal } from "./judge.ts";
import { powerChanged } from "./power.ts";
import { beginOperation, succeed } from "./progress.ts";
import type { Condition, EndingCondition, InstanceRecord } from "./record.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

/** States in which a guest works; whoever depends on it notices when it no longer does. */
const up: readonly InstanceState[] = ["RUNNING", "RESCUE_MODE"];

/** Where an instance can be terminated: in every state that lasts (tencent.md §3.4). */
const lasting = ["RUNNING", "STOPPED", "RESCUE_MODE"] as const;

/** What is wrong with an instance that no field tells and that only a termination meets (§7.4). */
const endingCode: { readonly [K in EndingCondition]: string } & {
  readonly [K in Condition]?: string;
} = {
  unreturnable: "FailedOperation.Unreturnable",
  "return-unsupported": "InvalidInstanceNotSupportedPrepaidInstance",
  "unpaid-order": "InvalidAccount.UnpaidOrder",
  "other-owner": "UnsupportedOperation.InvalidInstancesOwner",
  "red-hat": "UnsupportedOperation.RedHatInstanceTerminateUnsupported",
  "special-type": "UnsupportedOperation.SpecialInstanceType",
};

/**
 * Why an instance cannot be terminated now. A failed reinstallation is no reason, and neither is the
 * end of a subscription: termination is the way out of both (tencent.md §3.11, §7.4).
 */
export function terminationRefusal(
  world: World,
  action: CallName,
  record: InstanceRecord,
  ...also: readonly InstanceState[]
): Refusal | null {
  const { wire } = record;
  const refusal = stateRefusal(world, action, record, {
    states: [...lasting, ...also],
    unrestricted: true,
    ends: true,
  });
  if (refusal) return refusal;
  const condition = conditionOf(world, record);
  const code = condition === null ? undefined : endingCode[condition];
  if (code) return refuse(action, code, { instanceId: wire.InstanceId });
  // What is in the bin is out of service: there is nothing left to protect.
  return wire.DisableApiTermination && wire.InstanceState !== "SHUTDOWN"
    ? refuse(action, "UnsupportedOperation.InstancesProtected", { instanceId: wire.InstanceId })
    : null;
}

/** Only what is paid by the hour can wait two hours in the bin, or have a timer (tencent.md §8.3). */
export function isPaidByTheHour(charge: ChargeType): boolean {
  return charge === "POSTPAID_BY_HOUR";
}

/** Whether an instance is neither in the bin nor on its way out. */
export function isInService({ InstanceState: state }: CvmInstance): boolean {
  return state !== "SHUTDOWN" && state !== "TERMINATING";
}

/** Begins an instance's end. Nothing that was planned for it happens any more. */
export function beginTermination(
  world: World,
  record: InstanceRecord,
  requestId: string,
  {
    action,
    into,
    releasesDataDisks = false,
  }: {
    readonly action: string;
    readonly into: "bin" | "nothing";
    readonly releasesDataDisks?: boolean;
  },
): void {
  world.timers.drop(record.index);
  const wasUp = up.includes(record.wire.InstanceState);
  if (into === "bin") record.cameFrom = wasUp ? "RUNNING" : "STOPPED";
  record.deadline = null;
  beginOperation(record, requestId, { action, releasesDataDisks });
  record.wire.InstanceState = "TERMINATING";
  if (wasUp) powerChanged(world, record, false);
  world.plan(record, into === "bin" ? "recycled" : "released", "termination");
}

/** In the recycle bin: from now on its time there runs. */
export function recycled(world: World, record: InstanceRecord): void {
  succeed(record, "SHUTDOWN");
  record.wire.IsolatedSource = "MANMADE";
  const { binHourlyMs, binSubscriptionMs } = world.settings;
  const retention = record.wire.InstanceChargeType === "PREPAID" ? binSubscriptionMs : binHourlyMs;
  world.setDeadline(record, "recycle-bin", retention);
}

/** Begins the way back from the bin: what ran before is started. */
export function beginRecovery(
  world: World,
  record: InstanceRecord,
  requestId: string,
  action: string,
): void {
  const { wire } = record;
  record.deadline = null;
  beginOperation(record, requestId, { action });
  wire.IsolatedSource = "NOTISOLATED";
  wire.RestrictState = "NORMAL";
  if (record.cameFrom === "STOPPED") {
    world.plan(record, "recovered", "offlineChange");
    return;
  }
  wire.InstanceState = "STARTING";
  world.plan(record, "started", "start");
}

/** An instance ends without anybody's call: its time is over, or its group gave it up. */
export function endByItself(world: World, record: InstanceRecord, cause: string): void {
  const requestId = uuid(world.opening.seed, cause, record.index, record.operations);
  beginTermination(world, record, requestId, { action: "TerminateInstances", into: "nothing" });
}

/**
 * The time that somebody chose has come: released directly, past the bin, whatever it is doing
 * (tencent.md §8.4).
 */
export function beginTimedTermination(world: World, record: InstanceRecord): void {
  world.timers.begin(record.index);
  endByItself(world, record, "timer");
}
