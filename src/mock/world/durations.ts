import { between, hash32 } from "./hash.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * How long things take in the world, in milliseconds of world time. No source publishes these
 * numbers (tencent.md §13); they are chosen so that a person sees each state and need not wait.
 */
export const durations = {
  /** From acceptance to a visible STOPPING, for those that first read RUNNING+OPERATING (§2.5). */
  lag: [400, 900],
  /** A guest that obeys the power button. */
  softStop: [4 * SECOND, 12 * SECOND],
  /** Power cut. */
  hardStop: [1 * SECOND, 2 * SECOND],
  start: [5 * SECOND, 10 * SECOND],
  /** A start that fails notices so before the guest boots. */
  startFailure: [3 * SECOND, 5 * SECOND],
  softReboot: [10 * SECOND, 20 * SECOND],
  hardReboot: [5 * SECOND, 8 * SECOND],
  /** Transitions that a scenario begins in the middle of. */
  creation: [25 * SECOND, 45 * SECOND],
  termination: [20 * SECOND, 40 * SECOND],
  rescue: [20 * SECOND, 40 * SECOND],
  migration: [60 * SECOND, 3 * MINUTE],
  reinstallation: [60 * SECOND, 2 * MINUTE],
  /** What is done to an instance that is down: a password, keys. */
  offlineChange: [2 * SECOND, 4 * SECOND],
  /** An operation that another actor began and that leaves the state as it is. */
  otherOperation: [20 * SECOND, 30 * SECOND],
} as const satisfies Record<string, readonly [number, number]>;

/** What a duration can be asked for. */
export type Phase = keyof typeof durations;

/** The soft-shutdown timeout of an ordinary world: after it the operation has failed (§3.1). */
export const SOFT_TIMEOUT_MS = 60 * SECOND;

/** How long SOFT_FIRST waits for the guest before it forces: never longer than the soft timeout. */
export const SOFT_FIRST_PATIENCE_MS = 60 * SECOND;

/** How far ahead of the world's clock a termination can be timed: more than this (tencent.md §4.3). */
export const MIN_TIMER_LEAD_MS = 5 * MINUTE;

/** How long a scaling group waits for a member that does not answer (tencent.md §9.2). */
export const MEMBER_PATIENCE_MS = 60 * SECOND;

/** A released instance is remembered this long: its id gives InstanceStateTerminated, then NotFound. */
export const TERMINATED_REMEMBERED_MS = 60 * MINUTE;

/** The duration of one phase of one operation: fixed by seed, instance and operation number. */
export function durationOf(
  phase: Phase,
  seed: number,
  instanceIndex: number,
  operation: number,
): number {
  const [low, high] = durations[phase];
  return between(hash32(seed, phase, instanceIndex, operation), low, high);
}
