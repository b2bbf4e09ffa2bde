import type { WireError } from "./wire-error.ts";

/** Keys per request (tencent.md §3.7). */
const MAX_KEYS = 100;

/** Count, then form, of the key ids of a request. */
export function checkKeyIds(ids: readonly string[]): WireError | null {
  if (ids.length > MAX_KEYS) {
    return { code: "InvalidParameterValue.LimitExceeded", parameter: "KeyIds", limit: MAX_KEYS };
  }
  const value = ids.find((id) => !/^skey-[a-z0-9]{8}$/.test(id));
  return value === undefined ? null : { code: "InvalidKeyPairId.Malformed", value };
}
