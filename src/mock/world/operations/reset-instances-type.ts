import type { CallParams, Refusal } from "../calls.ts";
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
  for (const { index } of found.records) {
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

/** A subscription pays the difference at once; whoever owes money changes nothing. */
function unaffordable(
  { settings, now }: World,
  { wire }: InstanceRecord,
  instanceType: string,
): Refusal | null {
  const cost =
    wire.InstanceChargeType === "PREPAID" ? differenceUntilExpiry(wire, instanceType, now) : 0;
  const owes = settings.arrears || wire.IsolatedSource === "ARREAR";
  return owes || cost > settings.balance
    ? refuse(action, "InvalidAccount.InsufficientBalance", { instanceId: wire.InstanceId })
    : null;
}
