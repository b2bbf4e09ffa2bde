import { isInArrears } from "../arrears.ts";
import type { CallParams, Refusal } from "../calls.ts";
import { findAll, stateRefusal } from "../judge.ts";
import { refuse } from "../refuse.ts";
import { beginRecovery, isPaidByTheHour } from "../termination.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "RecoverInstances";

/**
 * RecoverInstances (console extension): out of the recycle bin, as it was before. A subscription is
 * renewed instead, and whoever owes money pays first (tencent.md §8.3).
 */
export function recoverInstances(
  world: World,
  { instanceIds }: CallParams["RecoverInstances"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const record of found.records) {
    const about = { instanceId: record.wire.InstanceId };
    const refusal = stateRefusal(world, action, record, {
      states: ["SHUTDOWN"],
      unrestricted: true,
      ends: true,
    });
    if (refusal) return refusal;
    if (!isPaidByTheHour(record.wire.InstanceChargeType)) {
      return refuse(action, "UnsupportedOperation.InstanceChargeType", about);
    }
    if (isInArrears(world, record)) {
      return refuse(action, "InvalidAccount.InsufficientBalance", about);
    }
  }
  for (const { index } of found.records) {
    beginRecovery(world, world.edit(index), requestId, action);
  }
  return null;
}
