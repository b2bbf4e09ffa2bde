import type { NoChargeObstacle } from "./no-charge.ts";

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
  "data-at-risk": "danger",
};

/** Whether a row with these consequences belongs to *read this first*. [PL4] */
export function needsReading(consequences: readonly Consequence[]): boolean {
  return consequences.some(({ code }) => CONSEQUENCE_WEIGHT[code] !== "info");
}
