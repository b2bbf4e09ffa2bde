import { isInArrears } from "../arrears.ts";
import type { CallParams, Refusal } from "../calls.ts";
import { findAll, stateRefusal } from "../judge.ts";
import { beginOperation } from "../progress.ts";
import type { InstanceRecord } from "../record.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "StartInstances";

/**
 * StartInstances (tencent.md §3.2): STOPPED → STARTING → RUNNING. Lack of resources and of money
 * have no code of their own, so they show later as a failed operation.
 */
export function startInstances(
  world: World,
  { instanceIds }: CallParams["StartInstances"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const record of found.records) {
    const refusal = stateRefusal(world, action, record, {
      states: ["STOPPED"],
      unrestricted: true,
    });
    if (refusal) return refusal;
  }
  for (const { index } of found.records) {
    const record = world.edit(index);
    const fails = cannotStart(world, record);
    beginOperation(record, requestId, { action });
    record.wire.InstanceState = "STARTING";
    if (fails) world.plan(record, "start-failed", "startFailure");
    else world.plan(record, "started", "start");
  }
  return null;
}

function cannotStart(world: World, record: InstanceRecord): boolean {
  const { wire } = record;
  const gaveUpResources = wire.StopChargingMode === "STOP_CHARGING";
  const soldOut = world.settings.soldOutZones.includes(wire.Placement.Zone);
  return isInArrears(world, record) || (gaveUpResources && soldOut);
}
