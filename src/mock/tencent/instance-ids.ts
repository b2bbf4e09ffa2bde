import { isInstanceId } from "../world/instance-id.ts";
import type { WireError } from "./wire-error.ts";

/** Ids per request of most actions (tencent.md §3). */
const MAX_IDS = 100;

/**
 * Count, then form, of the ids of a request. The two overlapping codes are told apart: what does
 * not begin with `ins-` is no instance id at all, the rest is one of the wrong length or letters.
 */
export function checkInstanceIds(
  ids: readonly string[],
  limit: number = MAX_IDS,
): WireError | null {
  if (ids.length > limit) {
    return { code: "InvalidParameterValue.LimitExceeded", parameter: "InstanceIds", limit };
  }
  const bad = ids.find((id) => !isInstanceId(id));
  if (bad === undefined) return null;
  const code = bad.startsWith("ins-")
    ? "InvalidInstanceId.Malformed"
    : "InvalidParameterValue.InstanceIdMalformed";
  return { code, instanceId: bad };
}
