import { SOFT_TIMEOUT_MS } from "./durations.ts";
import type { Condition } from "./record.ts";

/** Who may not do what: without actions or instances, the rule holds for all of them. */
export interface Denial {
  readonly actions?: readonly string[];
  readonly instanceIds?: readonly string[];
}

/** Another actor who begins an operation on these instances the moment a call names them. */
export interface Ambush {
  /** The call that springs it. */
  readonly action: string;
  readonly instanceIds: readonly string[];
  /** What the other actor does: an action that keeps the instance busy. */
  readonly operation: string;
}

/** What a scenario sets and the demo menu may change while the world runs. */
export interface WorldSettings {
  /** CAM denials: UnauthorizedOperation. */
  readonly denials: readonly Denial[];
  /** Operation protection: second factor not given, or given too long ago (tencent.md §4.5). */
  readonly mfa: "off" | "missing" | "expired";
  /** Overrides of what is wrong with single instances; null heals. */
  readonly conditions: Readonly<Record<string, Condition | null>>;
  /** Zones where the API does not serve write actions (ZoneNotSupported). */
  readonly unsupportedZones: readonly string[];
  /** Zones where a start after a stop without charges finds no resources (tencent.md §3.2). */
  readonly soldOutZones: readonly string[];
  /** World milliseconds until an unanswered soft stop counts as failed. */
  readonly softTimeoutMs: number;
  /** No guest obeys the power button. */
  readonly guestsHang: boolean;
  readonly ambushes: readonly Ambush[];
  /** World milliseconds in the recycle bin for what is paid by the hour, and for a subscription. */
  readonly binHourlyMs: number;
  readonly binSubscriptionMs: number;
  /**
   * World milliseconds for which instances go on after the balance fell below zero, and for which they
   * are kept after that, stopped. Newer documents have fifteen days for the second (tencent.md §8.5).
   */
  readonly arrearsChargedMs: number;
  readonly arrearsStoppedMs: number;
  /** How many subscriptions the account may return in all (LimitExceeded.UserReturnQuota). */
  readonly returnQuota: number;
}

const HOUR = 3_600_000;

export const ordinarySettings: WorldSettings = {
  denials: [],
  mfa: "off",
  conditions: {},
  unsupportedZones: [],
  soldOutZones: ["ap-nanjing-3"],
  softTimeoutMs: SOFT_TIMEOUT_MS,
  guestsHang: false,
  ambushes: [],
  binHourlyMs: 2 * HOUR,
  binSubscriptionMs: 7 * 24 * HOUR,
  arrearsChargedMs: 2 * HOUR,
  arrearsStoppedMs: 24 * HOUR,
  returnQuota: 99,
};
