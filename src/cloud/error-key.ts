import { CloudError, type CloudErrorKind } from "./cloud-error.ts";
import { ERROR_CODES, type ErrorCode } from "./tencent/error-codes.ts";

/**
 * Where `locales/<lang>/error.json` says what a failure is (`title`) and what to do (`next`). The
 * texts under `unknown` take `code` and `message`.
 */
export type ErrorKey = `code.${ErrorCode}` | `kind.${CloudErrorKind}` | "unknown" | "unexpected";

/** The text for anything that was thrown; what is no {@link CloudError} is a fault of the console. */
export function errorKey(error: unknown): ErrorKey {
  if (!(error instanceof CloudError)) return "unexpected";
  const { kind, code } = error;
  const known = ERROR_CODES.find((one) => one === code);
  if (known) return `code.${known}`;
  // The kind alone says less than the cloud's own words, except where the fault passes anyway.
  if (code !== null && kind === "refused") return "unknown";
  return `kind.${kind}`;
}
