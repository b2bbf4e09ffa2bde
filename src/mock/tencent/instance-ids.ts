import { isInstanceId } from "../world/instance-id.ts";
import type { WireError } from "./wire-error.ts";

/** Ids per request (tencent.md §3). */
const MAX_IDS = 100;

/**
 * Count, then form, of the ids of a request. The two overlapping codes are told apart: what does
 * not begin with `ins-` is no instance id at all, the rest is one of the wrong length or letters.
 */
export function checkInstanceIds(ids: readonly string[]): WireError | null {
  if (ids.length > MAX_IDS) {
    return {
      code: "InvalidParameterValue.LimitExceeded",
      parameter: "InstanceIds",
      limit: MAX_IDS,
    };
  }
  const bad = ids.find((id) => !isInstanceId(id));
  if (bad === undefined) return null;
  const code = bad.startsWith("ins-")
    ? "InvalidInstanceId.Malformed"
    : "InvalidParameterValue.InstanceIdMalformed";
  return { code, instanceId: bad };
}
