import type { WireError } from "./wire-error.ts";

/** Longest key and value of a tag (tencent.md §11). */
const MAX_KEY = 255;
const MAX_VALUE = 127;

/** Kept by the system (tencent.md §14). */
const RESERVED = /^(qcloud|tencent|project)/;

/** Letters of any script, digits, spaces and `+-=._:/@`. */
const ALLOWED = /^[\p{L}\p{M}\p{N} +\-=._:/@]*$/u;

/** Why a text cannot be the key of a tag. */
export function checkTagKey(key: string): WireError | null {
  if (key === "") return { code: "InvalidParameterValue.TagKeyEmpty" };
  if ([...key].length > MAX_KEY) {
    return { code: "InvalidParameterValue.TagKeyLengthExceeded", limit: MAX_KEY };
  }
  if (RESERVED.test(key)) return { code: "InvalidParameter.ReservedTagKey", value: key };
  return ALLOWED.test(key)
    ? null
    : { code: "InvalidParameterValue.TagKeyCharacterIllegal", value: key };
}

/** Why a tag cannot be attached. */
export function checkTag(key: string, value: string): WireError | null {
  const wrongKey = checkTagKey(key);
  if (wrongKey) return wrongKey;
  if ([...value].length > MAX_VALUE) {
    return { code: "InvalidParameterValue.TagValueLengthExceeded", limit: MAX_VALUE };
  }
  return ALLOWED.test(value)
    ? null
    : { code: "InvalidParameterValue.TagValueCharacterIllegal", value };
}
