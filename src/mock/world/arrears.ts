import type { InstanceRecord } from "./record.ts";
import type { World } from "./world.ts";

/**
 * Whether money keeps an instance from starting: the account owes some, or the instance was stopped
 * for that and nothing was topped up since (tencent.md §8.5).
 */
export function isInArrears(world: World, { wire }: InstanceRecord): boolean {
  return world.settings.arrears || wire.IsolatedSource === "ARREAR";
}
