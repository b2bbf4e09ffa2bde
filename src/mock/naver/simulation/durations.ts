import { between, hash32 } from "../../world/hash.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** How long things take in world time, milliseconds. Invented: the documents name no durations. */
const durations = {
  stop: [6 * SECOND, 15 * SECOND],
  start: [8 * SECOND, 18 * SECOND],
  reboot: [12 * SECOND, 25 * SECOND],
  hardStop: [2 * SECOND, 4 * SECOND],
  hardReboot: [8 * SECOND, 15 * SECOND],
  termination: [10 * SECOND, 25 * SECOND],
  specChange: [15 * SECOND, 30 * SECOND],
  /** INIT until the server begins to boot. */
  creation: [30 * SECOND, 60 * SECOND],
  setUp: [5 * SECOND, 12 * SECOND],
  imageCopy: [2 * MINUTE, 5 * MINUTE],
  migration: [2 * MINUTE, 4 * MINUTE],
  repair: [10 * MINUTE, 20 * MINUTE],
  /** A start that fails notices so late: the guest does not answer. */
  startFailure: [40 * SECOND, 60 * SECOND],
} as const satisfies Record<string, readonly [number, number]>;

export type ServerPhase = keyof typeof durations;

/** How long one phase of one operation takes: fixed by seed, server and turn. */
export function phaseDuration(
  phase: ServerPhase,
  seed: number,
  index: number,
  turn: number,
): number {
  const [low, high] = durations[phase];
  return between(hash32(seed, "naver", phase, index, turn), low, high);
}

/**
 * A stop or restart that the guest does not follow has failed by then. The console offers force
 * after ten minutes (naver.md §8.4), so it lasts longer than that.
 */
export const HANG_MS = 15 * MINUTE;

/** What a stop may last and add up to before NAVER returns the server (naver.md §7). */
export const ALLOWANCE = { perStopMs: 90 * DAY, perYearMs: 180 * DAY } as const;
