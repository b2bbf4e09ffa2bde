import { isInArrears } from "../arrears.ts";
import type { CallParams, Refusal } from "../calls.ts";
import type { CvmInstance } from "../cvm-instance.ts";
import { findAll, offlineRefusal } from "../judge.ts";
import { beginOfflineChange } from "../offline-change.ts";
import { differenceUntilExpiry } from "../prices.ts";
import type { InstanceRecord } from "../record.ts";
import { refuse } from "../refuse.ts";
import { refusalOfInstance, refusalOfType } from "../resize-judge.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "ResetInstancesType";

/** ResetInstancesType (tencent.md §3.6): another type for one instance, which has to be down for it. */
export function resetInstancesType(
  world: World,
  { instanceIds, instanceType, forceStop }: CallParams["ResetInstancesType"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const record of found.records) {
    const { wire } = record;
    const refusal =
      offlineRefusal(world, action, record, forceStop) ??
      refusalOfInstance(wire) ??
      sameType(record, instanceType) ??
      refusalOfType(wire, instanceType) ??
      unaffordable(world, record, instanceType);
    if (refusal) return refusal;
  }
  for (const { index, wire } of found.records) {
    world.finances.pay(costOf(world, wire, instanceType));
    const change = { kind: "type", instanceType } as const;
    beginOfflineChange(world, world.edit(index), requestId, { action, change });
  }
  return null;
}

function sameType({ wire }: InstanceRecord, instanceType: string): Refusal | null {
  return wire.InstanceType === instanceType
    ? refuse(action, "InvalidParameterValue", {
        instanceId: wire.InstanceId,
        parameter: "InstanceType",
        value: instanceType,
      })
    : null;
}

/** Whoever owes money changes nothing. */
function unaffordable(world: World, record: InstanceRecord, instanceType: string): Refusal | null {
  const { wire } = record;
  const affordable =
    !isInArrears(world, record) && world.finances.canPay(costOf(world, wire, instanceType));
  return affordable
    ? null
    : refuse(action, "InvalidAccount.InsufficientBalance", { instanceId: wire.InstanceId });
}

/** A subscription pays the difference at once, or is paid it back. */
function costOf({ now }: World, wire: CvmInstance, instanceType: string): number {
  return wire.InstanceChargeType === "PREPAID" ? differenceUntilExpiry(wire, instanceType, now) : 0;
}
