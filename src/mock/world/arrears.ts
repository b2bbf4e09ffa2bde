import type { CvmInstance } from "./cvm-instance.ts";
import { isPostpaid } from "./rate.ts";
import type { InstanceRecord } from "./record.ts";
import type { World } from "./world.ts";

/**
 * Whether money keeps an instance from starting: the account owes some, or the instance was stopped
 * for that and nothing was topped up since (tencent.md §8.5).
 */
export function isInArrears(world: World, { wire }: InstanceRecord): boolean {
  return world.finances.account.arrears !== null || wire.IsolatedSource === "ARREAR";
}

/** Whether arrears stop it: not what is on its way out, never came into being or was stopped before. */
export function isStoppedForArrears(wire: CvmInstance): boolean {
  const { InstanceChargeType: charge, InstanceState: state, IsolatedSource: isolated } = wire;
  return isPostpaid(charge) && !spared.has(state) && isolated !== "ARREAR";
}

const spared: ReadonlySet<string> = new Set(["SHUTDOWN", "TERMINATING", "LAUNCH_FAILED"]);
