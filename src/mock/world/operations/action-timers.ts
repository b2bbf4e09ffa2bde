import { isInArrears } from "../arrears.ts";
import type { CallParams, Refusal } from "../calls.ts";
import { MIN_TIMER_LEAD_MS } from "../durations.ts";
import { findAll } from "../judge.ts";
import type { InstanceRecord } from "../record.ts";
import { refuse } from "../refuse.ts";
import { isPaidByTheHour } from "../termination.ts";
import type { World } from "../world.ts";
import type { CallOrigin, Done } from "./operation.ts";

/**
 * ImportInstancesActionTimer (tencent.md §4.3): a time for the termination of instances that are paid
 * by the hour, one per instance.
 */
export function importInstancesActionTimer(
  world: World,
  { instanceIds, at }: CallParams["ImportInstancesActionTimer"],
  { region }: CallOrigin,
): Refusal | Done {
  const action = "ImportInstancesActionTimer";
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const record of found.records) {
    const about = { instanceId: record.wire.InstanceId };
    if (!canHaveTimer(world, record)) {
      return refuse(action, "UnsupportedOperation.NotSupportImportInstancesActionTimer", about);
    }
    if (world.timers.of(record.index)) {
      return refuse(action, "FailedOperation.MutActionTimerExist", about);
    }
  }
  if (at <= world.now + MIN_TIMER_LEAD_MS) {
    return refuse(action, "InvalidParameter", { parameter: "ActionTimer.ActionTime" });
  }
  const ids = found.records.map((record) => world.setTimer(record, at).id);
  return { answer: { ActionTimerIds: ids } };
}

/** In service, not protected, not on the way out already, and nothing owed (tencent.md §7.4, §8.4). */
function canHaveTimer(world: World, record: InstanceRecord): boolean {
  const { wire } = record;
  return (
    isPaidByTheHour(wire.InstanceChargeType) &&
    !wire.DisableApiTermination &&
    !["SHUTDOWN", "TERMINATING", "LAUNCH_FAILED"].includes(wire.InstanceState) &&
    wire.RestrictState === "NORMAL" &&
    !isInArrears(world, record)
  );
}

/** DeleteInstancesActionTimer (tencent.md §4.3): effective at once; only timers that still wait. */
export function deleteInstancesActionTimer(
  world: World,
  { timerIds }: CallParams["DeleteInstancesActionTimer"],
  { region }: CallOrigin,
): Refusal | null {
  const action = "DeleteInstancesActionTimer";
  for (const id of timerIds) {
    const timer = world.timers.get(id);
    if (timer?.status === "UNDO" && timer.region === region) continue;
    return refuse(action, "InvalidParameterValue", { parameter: "ActionTimerIds", value: id });
  }
  for (const id of timerIds) world.timers.delete(id);
  return null;
}
