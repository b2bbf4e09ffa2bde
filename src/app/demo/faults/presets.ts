import type { DemoSettings } from "../demo.ts";
import type { FaultRule } from "./fault-rule.ts";

/**
 * Faults that have a name of their own. What spoils one action has a rule for each pretend cloud's
 * own word for it, so that it strikes whichever cloud is on screen.
 */
export const PRESETS = {
  offline: [{ phase: "before", kind: "connection" }],
  lost: [
    { action: "StopInstances", phase: "after", kind: "connection" },
    { action: "stopServerInstances", phase: "after", kind: "connection" },
  ],
  throttled: [{ phase: "before", kind: "http-429", probability: 0.5 }],
  denied: [
    { action: "StopInstances", phase: "before", kind: { code: "UnauthorizedOperation" } },
    { action: "stopServerInstances", phase: "before", kind: { code: "210" } },
  ],
  "sign-in": [{ phase: "before", kind: "html" }],
} as const satisfies Record<string, readonly FaultRule[]>;

export type PresetName = keyof typeof PRESETS;

/** Answers that come later by so much, in milliseconds. */
export const LATENCIES = [0, 500, 1_500, 5_000, 15_000] as const;

/** Shares of requests that fail. */
export const ERROR_RATES = [0, 0.05, 0.2, 0.5, 1] as const;

/** Requests that fail by chance find the server's front door broken. */
export function errorRateRule(share: number): FaultRule {
  return { phase: "before", kind: "http-502", probability: share };
}

/** The share, when a rule is one that {@link errorRateRule} makes. */
export function errorRateOf(rule: FaultRule): number | null {
  const { probability, ...rest } = rule;
  return probability !== undefined && same(rest, { phase: "before", kind: "http-502" })
    ? probability
    : null;
}

/** The preset that a rule is part of, whoever switched it on. */
export function presetOf(rule: FaultRule): PresetName | null {
  for (const [name, preset] of Object.entries(PRESETS)) {
    if (preset.some((one) => same(rule, one))) return name as PresetName;
  }
  return null;
}

/** How guests that hang are switched on and off. A soft stop that fails at once would not hang. */
export const HANGING: DemoSettings = { guestsHang: true, softTimeoutMs: 6 * 3_600_000 };
export const OBEYING: DemoSettings = { guestsHang: false, softTimeoutMs: 60_000 };

function same(a: object, b: object): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).toSorted());
  return sorted(a) === sorted(b);
}
