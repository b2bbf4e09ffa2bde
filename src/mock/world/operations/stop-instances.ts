import type { CallParams, Refusal } from "../calls.ts";
import type { StopType } from "../cvm-instance.ts";
import { SOFT_FIRST_PATIENCE_MS } from "../durations.ts";
import { conditionOf, findAll, isHindrance, stateRefusal } from "../judge.ts";
import { canStopCharging, refusesNoChargeStop } from "../no-charge.ts";
import { beginOperation } from "../progress.ts";
import type { InstanceRecord } from "../record.ts";
import { refuse } from "../refuse.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "StopInstances";

/** StopInstances (tencent.md §3.1): RUNNING → STOPPING → STOPPED, or back to RUNNING and FAILED. */
export function stopInstances(
  world: World,
  { instanceIds, stopType, stoppedMode }: CallParams["StopInstances"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;

  for (const record of found.records) {
    if (stopType === "HARD" && isStopping(world, record)) continue;
    const refusal = stateRefusal(world, action, record, {
      states: ["RUNNING"],
      unrestricted: true,
    });
    if (refusal) return refusal;
  }
  if (stoppedMode === "STOP_CHARGING") {
    for (const record of found.records) {
      if (!refusesNoCharge(world, record)) continue;
      const about = { instanceId: record.wire.InstanceId };
      return refuse(action, "UnsupportedOperation.StoppedModeStopCharging", about);
    }
  }

  for (const { index } of found.records) {
    const record = world.edit(index);
    // Forcing a stop that has begun does not change what was said about charges.
    const begun = record.operation?.stopCharging === true;
    const stopCharging = begun || stoppedMode === "STOP_CHARGING";
    beginOperation(record, requestId, { action, stopType, stopCharging });
    if (record.lags && record.wire.InstanceState === "RUNNING") {
      world.plan(record, "stopping-shown", "lag");
    } else record.wire.InstanceState = "STOPPING";
    planStop(world, record, stopType);
  }
  return null;
}

function planStop(world: World, record: InstanceRecord, stopType: StopType): void {
  const hangs = record.ignoresPowerButton || world.settings.guestsHang;
  const { softTimeoutMs } = world.settings;
  if (stopType === "HARD") world.plan(record, "stopped", "hardStop");
  else if (!hangs) world.plan(record, "stopped", "softStop");
  else if (stopType === "SOFT") world.planAfter(record, "soft-stop-timeout", softTimeoutMs);
  else {
    const patience = Math.min(SOFT_FIRST_PATIENCE_MS, softTimeoutMs);
    world.planAfter(record, "soft-stop-timeout", patience);
  }
}

/**
 * The one exception to "only from RUNNING": pulling the plug while a shutdown is under way, as the
 * real console offers for one that hangs (README, "Decisions").
 */
function isStopping(world: World, record: InstanceRecord): boolean {
  const { wire } = record;
  const condition = conditionOf(world, record);
  return (
    wire.InstanceState === "STOPPING" &&
    wire.LatestOperation === action &&
    wire.LatestOperationState === "OPERATING" &&
    !isHindrance(condition) &&
    wire.RestrictState === "NORMAL"
  );
}

function refusesNoCharge(world: World, record: InstanceRecord): boolean {
  if (conditionOf(world, record) === "no-charge-unsupported") return true;
  return canStopCharging(record.wire) && refusesNoChargeStop(record.wire);
}
