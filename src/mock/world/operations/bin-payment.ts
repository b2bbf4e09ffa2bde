import { isInArrears } from "../arrears.ts";
import type { CallName, Refusal } from "../calls.ts";
import type { InstanceRecord } from "../record.ts";
import { refuse } from "../refuse.ts";
import { isPaidByTheHour } from "../termination.ts";
import type { World } from "../world.ts";

/** Who has no two hours in the bin, for the way in and the way out (tencent.md §8.3). */
export function binPaymentRefusal(
  world: World,
  action: CallName,
  record: InstanceRecord,
): Refusal | null {
  const about = { instanceId: record.wire.InstanceId };
  if (!isPaidByTheHour(record.wire.InstanceChargeType)) {
    return refuse(action, "UnsupportedOperation.InstanceChargeType", about);
  }
  return isInArrears(world, record)
    ? refuse(action, "InvalidAccount.InsufficientBalance", about)
    : null;
}
