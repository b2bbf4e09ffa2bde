import { CloudError, type CloudErrorKind } from "./cloud-error.ts";
import type { ErrorCode } from "./tencent/error-codes.ts";

/**
 * Where `locales/<lang>/error.json` says what a failure is (`title`) and what to do (`next`). The
 * texts under `unknown` take `code` and `message`.
 */
export type ErrorKey = `code.${ErrorCode}` | `kind.${CloudErrorKind}` | "unknown" | "unexpected";

/**
 * The text for anything that was thrown; what is no {@link CloudError} is a fault of the console.
 * `hasText` says whether a code has a text of its own: each cloud brings those of its codes along.
 */
export function errorKey(error: unknown, hasText: (code: string) => boolean): ErrorKey {
  if (!(error instanceof CloudError)) return "unexpected";
  const { kind, code } = error;
  // The keys of other clouds' codes are no part of the type: their texts come later.
  if (code !== null && hasText(code)) return `code.${code as ErrorCode}`;
  // The kind alone says less than the cloud's own words, except where the fault passes anyway.
  if (code !== null && kind === "refused") return "unknown";
  return `kind.${kind}`;
}
