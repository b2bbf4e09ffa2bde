import type { CallParams, Refusal } from "../calls.ts";
import { findAll, stateRefusal } from "../judge.ts";
import { beginRecovery } from "../termination.ts";
import type { World } from "../world.ts";
import { binPaymentRefusal } from "./bin-payment.ts";
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
    const demand = { states: ["SHUTDOWN"], unrestricted: true, ends: true } as const;
    const refusal =
      stateRefusal(world, action, record, demand) ?? binPaymentRefusal(world, action, record);
    if (refusal) return refusal;
  }
  for (const { index } of found.records) {
    beginRecovery(world, world.edit(index), requestId, action);
  }
  return null;
}
