/** Instances in any condition, put into a pretend cloud, for tests of what is said beforehand. */
import fc from "fast-check";
import { createCloud } from "../../../mock/node.ts";
import { CloudError } from "../../cloud-error.ts";
import type { Receipt } from "../../provider.ts";
import { createTencentProvider } from "../provider.ts";

export const REGION = "ap-guangzhou";

const STATES = [
  "PENDING",
  "LAUNCH_FAILED",
  "RUNNING",
  "STOPPED",
  "STARTING",
  "STOPPING",
  "REBOOTING",
  "SHUTDOWN",
  "TERMINATING",
  "ENTER_RESCUE_MODE",
  "RESCUE_MODE",
  "EXIT_RESCUE_MODE",
  "ENTER_SERVICE_LIVE_MIGRATE",
  "SERVICE_LIVE_MIGRATE",
  "EXIT_SERVICE_LIVE_MIGRATE",
] as const;

export const anyWire = fc.record({
  // Weighted, so that what can be shut down is no rarity.
  InstanceState: fc.oneof(
    { weight: 2, arbitrary: fc.constant("RUNNING" as const) },
    { weight: 1, arbitrary: fc.constant("STOPPING" as const) },
    { weight: 2, arbitrary: fc.constant("STOPPED" as const) },
    { weight: 3, arbitrary: fc.constantFrom(...STATES) },
  ),
  RestrictState: fc.oneof(
    { weight: 3, arbitrary: fc.constant("NORMAL" as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("EXPIRED" as const, "PROTECTIVELY_ISOLATED" as const),
    },
  ),
  LatestOperation: fc.constantFrom(
    null,
    "StopInstances",
    "ResetInstance",
    "StartInstances",
    "RebootInstances",
    "TerminateInstances",
    "RecoverInstances",
    "RenewInstances",
  ),
  LatestOperationState: fc.constantFrom(
    "SUCCESS" as const,
    "OPERATING" as const,
    "FAILED" as const,
  ),
  IsolatedSource: fc.constantFrom(
    "NOTISOLATED" as const,
    "MANMADE" as const,
    "EXPIRE" as const,
    "ARREAR" as const,
  ),
  InstanceChargeType: fc.constantFrom(
    "PREPAID" as const,
    "POSTPAID_BY_HOUR" as const,
    "SPOTPAID" as const,
    "CDHPAID" as const,
  ),
  DisableApiTermination: fc.boolean(),
  StopChargingMode: fc.constantFrom("KEEP_CHARGING" as const, "STOP_CHARGING" as const),
});
export type AnyWire = typeof anyWire extends fc.Arbitrary<infer Wire> ? Wire : never;

/** A world whose first instances are as given, and the console's reading of them. `spent`: CNY. */
export async function worldOf(wires: readonly AnyWire[], spent = 0) {
  const cloud = await createCloud({ scenario: "large", size: wires.length });
  if (spent > 0) await cloud.control.spend(spent);
  const world = await cloud.world();
  for (const [index, wire] of wires.entries()) {
    const record = world.edit(index);
    Object.assign(record.wire, wire, {
      StopChargingMode: wire.InstanceState === "STOPPED" ? wire.StopChargingMode : "NOT_APPLICABLE",
      LatestOperationState: wire.LatestOperation === null ? null : wire.LatestOperationState,
    });
    record.condition = null;
  }
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    readsPerSecond: 100_000,
    extension: true,
    now: () => cloud.now(),
    fetch: cloud.fetch,
  });
  const read = () => provider.scanInstances({ region: REGION, words: [], filters: [] });
  return { cloud, world, provider, read };
}

/** What a request was refused for; null when it was taken. */
export async function outcome(performing: Promise<Receipt>): Promise<CloudError | null> {
  try {
    await performing;
    return null;
  } catch (error) {
    if (error instanceof CloudError) return error;
    throw error;
  }
}
