import { isDiscountedWhenStopped } from "./catalogue.ts";
import { ALLOWANCE } from "./durations.ts";
import type { ServerRecord } from "./server-record.ts";

/** What a stop costs and how long it may last (naver.md §7). No field of the API tells any of it. */
export interface StopAllowance {
  /** Stopped, it pays for its base disk only. */
  readonly discounted: boolean;
  /** When NAVER returns the server if it stays stopped, milliseconds; null when it may stay so. */
  readonly endsAt: number | null;
}

/**
 * At most 90 days at a time and 180 days within a year, for the types that pay less while stopped;
 * the others pay in full and may be stopped as long as one likes.
 */
export function stopAllowance(record: ServerRecord): StopAllowance {
  const discounted = isDiscountedWhenStopped(record.product);
  const { status, stoppedAt, stoppedBefore } = record;
  if (!discounted || status !== "NSTOP" || stoppedAt === null) {
    return { discounted, endsAt: null };
  }
  const left = Math.min(ALLOWANCE.perStopMs, ALLOWANCE.perYearMs - stoppedBefore);
  return { discounted, endsAt: stoppedAt + Math.max(0, left) };
}
