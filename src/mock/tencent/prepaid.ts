import type { WireError } from "./wire-error.ts";

/** Months for which a subscription can be bought at once (InstanceChargePrepaid). */
const PERIODS: ReadonlySet<number> = new Set([
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36, 48, 60,
]);

const RENEW_FLAGS: ReadonlySet<string> = new Set([
  "NOTIFY_AND_AUTO_RENEW",
  "NOTIFY_AND_MANUAL_RENEW",
  "DISABLE_NOTIFY_AND_MANUAL_RENEW",
]);

/** The fields of InstanceChargePrepaid. */
export const prepaidFields = {
  Period: { kind: "integer", required: true },
  RenewFlag: { kind: "text" },
} as const;

/** What is wrong with a period and what is to follow it; null when nothing is. */
export function checkPrepaid({
  Period,
  RenewFlag,
}: {
  readonly Period: number;
  readonly RenewFlag: string | undefined;
}): WireError | null {
  if (!PERIODS.has(Period)) return { code: "InvalidPeriod", value: String(Period) };
  return RenewFlag === undefined || RENEW_FLAGS.has(RenewFlag)
    ? null
    : {
        code: "InvalidParameterValue",
        parameter: "InstanceChargePrepaid.RenewFlag",
        value: RenewFlag,
      };
}
