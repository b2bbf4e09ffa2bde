import type { CallParams, Refusal } from "../calls.ts";
import { findAll, offlineRefusal } from "../judge.ts";
import { beginOfflineChange } from "../offline-change.ts";
import { refuse } from "../refuse.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "ResetInstancesPassword";

/** ResetInstancesPassword (tencent.md §3.5): one password for all, by the rule of the strictest. */
export function resetInstancesPassword(
  world: World,
  { instanceIds, suits, forceStop }: CallParams["ResetInstancesPassword"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const { wire } of found.records) {
    const enough = suits === "any" || (suits === "linux" && !isWindows(wire.OsName));
    if (enough) continue;
    const about = { instanceId: wire.InstanceId };
    return refuse(action, "InvalidParameterValue.InvalidPassword", about);
  }
  for (const record of found.records) {
    const refusal = offlineRefusal(world, action, record, forceStop);
    if (refusal) return refusal;
  }
  for (const { index } of found.records) {
    const change = { kind: "password" } as const;
    beginOfflineChange(world, world.edit(index), requestId, { action, change });
  }
  return null;
}

function isWindows(os: string): boolean {
  return os.startsWith("Windows");
}
