import type { CallParams, Refusal } from "../calls.ts";
import { findAll } from "../judge.ts";
import { refuse } from "../refuse.ts";
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
  for (const { index } of found.records) {
    const record = world.edit(index);
    const { InstanceChargeType: charge, InstanceState: state } = record.wire;
    const binFirst = charge === "PREPAID" && state !== "SHUTDOWN";
    beginTermination(world, record, requestId, {
      action,
      into: binFirst ? "bin" : "nothing",
      releasesDataDisks: charge === "PREPAID" && releasePrepaidDataDisks,
    });
  }
  return null;
}
