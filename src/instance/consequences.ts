import type { Disk, Instant, Tag } from "./instance.ts";
import type { NoChargeObstacle } from "./no-charge.ts";

/** A listener as a sentence names it. */
export interface NamedListener {
  readonly loadBalancer: string;
  readonly address: string;
  readonly protocol: string;
  readonly port: number;
  readonly rule: string | null;
}

/**
 * What an allowed action will do beyond the obvious. A closed union: texts live in
 * `locales/<lang>/consequence.json` under the same names.
 */
export type Consequence =
  /** Memory and CPU are given back; starting again can fail for lack of resources. [NC3] */
  | { readonly code: "compute-released" }
  /** The ordinary public address is lost; a new one comes with the next start. [NC4] */
  | { readonly code: "public-ip-released"; readonly addresses: readonly string[] }
  /** The elastic address stays bound and answers with errors while the instance is down. [SD7] */
  | { readonly code: "elastic-ip-unreachable"; readonly addresses: readonly string[] }
  /** *No charges* was asked for and does not apply here. [NC2] */
  | { readonly code: "still-charged"; readonly obstacles: readonly NoChargeObstacle[] }
  /** CPU and memory were given up at the shutdown; the start fails when none are left. [UP4] */
  | { readonly code: "resources-may-run-short" }
  /** The ordinary public address was given up at the shutdown; another one comes. [UP5] */
  | { readonly code: "public-ip-renewed" }
  /** What the instance will be called. [NM4] */
  | { readonly code: "new-name"; readonly name: string }
  /** Tags as they are now, whose values or which themselves go away. [TG8] */
  | { readonly code: "tags-overwritten" | "tags-removed"; readonly tags: readonly Tag[] }
  /** Nobody is left to answer at these listeners. [SU2, SU3] */
  | { readonly code: "last-healthy-backend"; readonly listeners: readonly NamedListener[] }
  /** Not checked there: requests go on being sent to it, and fail. [SU2] */
  | { readonly code: "requests-may-fail"; readonly listeners: readonly NamedListener[] }
  /** Checked there: it gets no more requests after a few seconds. [SU2] */
  | { readonly code: "taken-out-of-balancing"; readonly listeners: readonly NamedListener[] }
  /** The scaling group created it and destroys it when it takes it out. [SU5] */
  | { readonly code: "destroyed-by-group"; readonly group: string }
  /** The scaling group may let go of it and launch another. [SU5] */
  | { readonly code: "replaced-in-group"; readonly group: string }
  /** The scaling group leaves it alone. [SU5] */
  | {
      readonly code: "kept-in-group";
      readonly group: string;
      readonly because: "protected" | "disabled";
    }
  /** Who depends on it is being looked up. [SU1] */
  | { readonly code: "surroundings-checking" }
  /** A look-up failed, so nothing is known of these. [SU1] */
  | { readonly code: "load-balancers-not-known" | "scaling-group-not-known" }
  /** It runs: its power is cut, and it is started again afterwards. [OC3] */
  | { readonly code: "forced-shutdown" }
  /** Whoever logs in with a password cannot any more. [KY3] */
  | { readonly code: "password-login-ends" }
  /** The keys there are become invalid. [KY3] */
  | { readonly code: "keys-replaced"; readonly keys: readonly string[] }
  /** No key lets anybody in any more. [KY5] */
  | { readonly code: "key-login-ends" }
  /** Gone for good, with its data, as soon as the cloud has taken the request. [TM8] */
  | { readonly code: "destroyed-at-once" }
  /** Gone for good at a moment; null until it is chosen. [TM8] */
  | { readonly code: "destroyed-at"; readonly at: Instant | null }
  /** Out of the list; gone for good after hours, or days with a subscription. [TM7, TM8] */
  | { readonly code: "moved-to-recycle-bin"; readonly retention: "hours" | "days" }
  /** A timer that was set goes with it. [TM9] */
  | { readonly code: "timed-termination-dropped"; readonly at: Instant }
  /** A timer that was set stays: whatever is done, the instance goes at that moment. [SC1] */
  | { readonly code: "timed-termination-set"; readonly at: Instant }
  /** What becomes of its disks. [DS1, DS2, DS3] */
  | {
      readonly code: "disks-destroyed" | "disks-kept" | "disks-uncertain";
      readonly disks: readonly Disk[];
    }
  /** It goes on costing, and more for being idle; an ordinary address is lost. [DS4] */
  | {
      readonly code: "elastic-ip-kept" | "public-ip-lost";
      readonly addresses: readonly string[];
    }
  /** Snapshots and images made of it stay, and cost what they cost. [DS5] */
  | { readonly code: "snapshots-kept" }
  /** The scaling group misses it and launches another. [SU8] */
  | { readonly code: "launched-anew-by-group"; readonly group: string }
  /** Stopped, only its disks are charged, for so many days on end and in a year; then it is terminated. [NC6] */
  | {
      readonly code: "stop-allowance";
      readonly daysOnEnd: number;
      readonly daysInYear: number;
    }
  /** Its type is charged in full whether it runs or not. [NC7] */
  | { readonly code: "charged-in-full" }
  /** Power is cut: unsaved data and open files can be damaged. [SD6] */
  | { readonly code: "data-at-risk"; readonly stopType: "soft-first" | "hard" };

export type ConsequenceCode = Consequence["code"];

/** How loudly a consequence must be said; `caution` and `danger` move a row to *read this first*. */
export const CONSEQUENCE_WEIGHT: Record<ConsequenceCode, "info" | "caution" | "danger"> = {
  "compute-released": "info",
  "public-ip-released": "caution",
  "elastic-ip-unreachable": "info",
  "still-charged": "caution",
  "resources-may-run-short": "caution",
  "public-ip-renewed": "info",
  "new-name": "info",
  "tags-overwritten": "info",
  "tags-removed": "info",
  "last-healthy-backend": "danger",
  "requests-may-fail": "caution",
  "taken-out-of-balancing": "info",
  "destroyed-by-group": "danger",
  "replaced-in-group": "caution",
  "kept-in-group": "info",
  "surroundings-checking": "info",
  "load-balancers-not-known": "caution",
  "scaling-group-not-known": "caution",
  "forced-shutdown": "danger",
  "password-login-ends": "caution",
  "keys-replaced": "caution",
  "key-login-ends": "caution",
  "destroyed-at-once": "danger",
  "destroyed-at": "danger",
  "moved-to-recycle-bin": "caution",
  "timed-termination-dropped": "info",
  "timed-termination-set": "caution",
  "disks-destroyed": "danger",
  "disks-uncertain": "caution",
  "disks-kept": "info",
  "elastic-ip-kept": "caution",
  "public-ip-lost": "info",
  "snapshots-kept": "info",
  "launched-anew-by-group": "caution",
  "stop-allowance": "info",
  "charged-in-full": "caution",
  "data-at-risk": "danger",
};

/** What cannot be undone, or soon cannot: a person has to agree to it in words. [SU6, TM12] */
export const NEEDS_CONSENT: ReadonlySet<ConsequenceCode> = new Set<ConsequenceCode>([
  "destroyed-by-group",
  "destroyed-at-once",
  "destroyed-at",
  "moved-to-recycle-bin",
]);

/** Whether a row with these consequences belongs to *read this first*. [PL4] */
export function needsReading(consequences: readonly Consequence[]): boolean {
  return consequences.some(({ code }) => CONSEQUENCE_WEIGHT[code] !== "info");
}
