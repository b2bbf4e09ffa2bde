import type { Instant } from "./instance.ts";

/** Clouds keep the moment to the second: whatever is finer would be read back as another moment. [TT1] */
export function timedTerminationAt(moment: number): Instant {
  return (Math.floor(moment / 1_000) * 1_000) as Instant;
}

/** Why a moment cannot be set; null when it can. It has to be more than `minLeadMs` ahead. [TT2] */
export function timedTerminationProblem(
  at: Instant | null,
  now: Instant,
  minLeadMs: number,
): "missing" | "past" | "too-soon" | null {
  if (at === null || !Number.isFinite(at)) return "missing";
  if (at <= now) return "past";
  return at - now > minLeadMs ? null : "too-soon";
}
