import type { CallParams, Refusal } from "../calls.ts";
import { SOFT_FIRST_PATIENCE_MS } from "../durations.ts";
import { findAll, stateRefusal, stoppedModeRefusal } from "../judge.ts";
import { beginOperation } from "../progress.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "RebootInstances";

/** RebootInstances (tencent.md §3.3): RUNNING → REBOOTING → RUNNING. */
export function rebootInstances(
  world: World,
  { instanceIds, stopType }: CallParams["RebootInstances"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const record of found.records) {
    const demand = { states: ["RUNNING"], unrestricted: true } as const;
    const refusal =
      stoppedModeRefusal(action, record) ?? stateRefusal(world, action, record, demand);
    if (refusal) return refusal;
  }
  for (const { index } of found.records) {
    const record = world.edit(index);
    beginOperation(record, requestId, { action, stopType });
    if (record.lags) world.plan(record, "rebooting-shown", "lag");
    else record.wire.InstanceState = "REBOOTING";
    const hangs = record.ignoresPowerButton || world.settings.guestsHang;
    const { softTimeoutMs } = world.settings;
    if (stopType === "HARD") world.plan(record, "rebooted", "hardReboot");
    else if (!hangs) world.plan(record, "rebooted", "softReboot");
    else {
      const patience = Math.min(SOFT_FIRST_PATIENCE_MS, softTimeoutMs);
      const wait = stopType === "SOFT_FIRST" ? patience : softTimeoutMs;
      world.planAfter(record, "soft-reboot-timeout", wait);
    }
  }
  return null;
}
