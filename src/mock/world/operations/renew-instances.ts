import type { CallParams, Refusal } from "../calls.ts";
import { conditionOf, findAll, stateRefusal } from "../judge.ts";
import { renewalPrice } from "../prices.ts";
import { beginOperation } from "../progress.ts";
import { refuse } from "../refuse.ts";
import { extend } from "../subscription.ts";
import { beginRecovery } from "../termination.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "RenewInstances";

/**
 * RenewInstances (tencent.md §4.1, §8.3): subscriptions go on from the day on which they were to end,
 * and what is in the recycle bin comes back. All of it is paid at once.
 */
export function renewInstances(
  world: World,
  { instanceIds, months, renewFlag }: CallParams["RenewInstances"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  let price = 0;
  for (const record of found.records) {
    const { wire } = record;
    const about = { instanceId: wire.InstanceId };
    if (wire.InstanceChargeType !== "PREPAID") {
      return refuse(action, "UnsupportedOperation.InstanceChargeType", about);
    }
    if (conditionOf(world, record) === "unpaid-order") {
      return refuse(action, "InvalidAccount.UnpaidOrder", about);
    }
    const refusal = stateRefusal(world, action, record, {
      states: ["RUNNING", "STOPPED", "RESCUE_MODE", "SHUTDOWN"],
      unrestricted: true,
      ends: true,
    });
    if (refusal) return refusal;
    price += renewalPrice(wire, months).paid;
  }
  if (!world.finances.canPay(price))
    return refuse(action, "InvalidAccount.InsufficientBalance", {});
  for (const { index } of found.records) {
    const record = world.edit(index);
    record.wire.RenewFlag = renewFlag;
    extend(world, record, months);
    if (record.wire.InstanceState === "SHUTDOWN") beginRecovery(world, record, requestId, action);
    else {
      beginOperation(record, requestId, { action });
      record.operation = null;
      record.wire.LatestOperationState = "SUCCESS";
    }
  }
  return null;
}
