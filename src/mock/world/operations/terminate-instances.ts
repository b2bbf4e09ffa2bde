import type { CallParams, Refusal } from "../calls.ts";
import type { CvmInstance } from "../cvm-instance.ts";
import { findAll } from "../judge.ts";
import { refuse } from "../refuse.ts";
import { giveBack } from "../subscription.ts";
import { beginTermination, terminationRefusal } from "../termination.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "TerminateInstances";

/**
 * TerminateInstances (tencent.md §3.4): what is paid by the hour is destroyed at once; a subscription
 * goes into the recycle bin first. What is in the bin already is released.
 */
export function terminateInstances(
  world: World,
  { instanceIds, releasePrepaidDataDisks }: CallParams["TerminateInstances"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  const [first] = found.records;
  for (const { wire } of found.records) {
    if (wire.InstanceChargeType === first?.wire.InstanceChargeType) continue;
    const about = { instanceId: wire.InstanceId };
    return refuse(action, "UnsupportedOperation.InstanceMixedPricingModel", about);
  }
  for (const record of found.records) {
    const refusal = terminationRefusal(world, action, record, "SHUTDOWN");
    if (refusal) return refusal;
  }
  const returnsLeft = Math.max(0, world.settings.returnQuota - world.finances.returns);
  const beyondQuota = found.records.filter(({ wire }) => isReturned(wire))[returnsLeft];
  if (beyondQuota) {
    const about = { instanceId: beyondQuota.wire.InstanceId };
    return refuse(action, "LimitExceeded.UserReturnQuota", about);
  }
  for (const { index } of found.records) {
    const record = world.edit(index);
    const returned = isReturned(record.wire);
    beginTermination(world, record, requestId, {
      action,
      into: returned ? "bin" : "nothing",
      releasesDataDisks: record.wire.InstanceChargeType === "PREPAID" && releasePrepaidDataDisks,
    });
    if (returned) giveBack(world, record);
  }
  return null;
}

/** The first call gives a subscription back, the second one destroys it (tencent.md §3.4). */
function isReturned({ InstanceChargeType: charge, InstanceState: state }: CvmInstance): boolean {
  return charge === "PREPAID" && state !== "SHUTDOWN";
}
