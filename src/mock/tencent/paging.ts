import type { WireError } from "./wire-error.ts";

/** Offset default 0, Limit default 20 and at most 100 (tencent.md §2.1). */
export function pageOf(params: {
  readonly Offset: number | undefined;
  readonly Limit: number | undefined;
}): { readonly offset: number; readonly limit: number } | WireError {
  const { Offset: offset = 0, Limit: limit = 20 } = params;
  if (offset < 0) {
    return { code: "InvalidParameterValue", parameter: "Offset", value: String(offset) };
  }
  if (limit < 0) {
    return { code: "InvalidParameterValue", parameter: "Limit", value: String(limit) };
  }
  if (limit > 100) {
    return { code: "InvalidParameterValue.LimitExceeded", parameter: "Limit", limit: 100 };
  }
  return { offset, limit };
}
