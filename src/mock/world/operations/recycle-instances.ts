import type { CallParams, Refusal } from "../calls.ts";
import { findAll } from "../judge.ts";
import { beginTermination, terminationRefusal } from "../termination.ts";
import type { World } from "../world.ts";
import { binPaymentRefusal } from "./bin-payment.ts";
import type { CallOrigin } from "./operation.ts";

const action = "RecycleInstances";

/**
 * RecycleInstances (console extension): the console's "release 2 hours later". Subscriptions have
 * TerminateInstances for it; whoever owes money has no bin (tencent.md §8.3).
 */
export function recycleInstances(
  world: World,
  { instanceIds }: CallParams["RecycleInstances"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const record of found.records) {
    const refusal =
      binPaymentRefusal(world, action, record) ?? terminationRefusal(world, action, record);
    if (refusal) return refusal;
  }
  for (const { index } of found.records) {
    beginTermination(world, world.edit(index), requestId, { action, into: "bin" });
  }
  return null;
}
