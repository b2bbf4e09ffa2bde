import { readWallClock, type WallClock, wallClockAt } from "../../i18n/wall-clock.ts";
import type { Instant } from "../../instance/instance.ts";
import { timedTerminationProblem } from "../../instance/timed-termination.ts";

/** When a timed termination is to happen, as far as it has been put in. */
export interface TimerDraft extends WallClock {
  /** Which of the two is meant where the clocks are put back over the time. */
  readonly which: "first" | "second" | null;
}

/** What a draft amounts to at a certain moment. */
export type TimerReading =
  | { readonly kind: "set"; readonly at: Instant }
  /** Something is missing yet. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "nonsense" }
  | { readonly kind: "never"; readonly stops: WallClock; readonly resumes: WallClock }
  /** It comes twice, and nobody has said which is meant. */
  | { readonly kind: "twice" }
  | { readonly kind: "past" | "too-soon"; readonly at: Instant };

/** The two moments of a time that comes twice; null when it does not. */
export function twoMoments(
  draft: TimerDraft,
  zone: string,
): { readonly first: Instant; readonly second: Instant } | null {
  const reading = readWallClock(draft, zone);
  return reading.kind === "twice" ? reading : null;
}

/** Reads a draft. The moment has to be more than `leadMs` after `now`, by the cloud's clock. */
export function readTimer(
  draft: TimerDraft,
  zone: string,
  now: Instant,
  leadMs: number,
): TimerReading {
  if (draft.date === "" || draft.time === "") return { kind: "incomplete" };
  const reading = readWallClock(draft, zone);
  switch (reading.kind) {
    case "nonsense":
    case "never":
      return reading;
    case "twice":
      return draft.which === null
        ? { kind: "twice" }
        : inTime(draft.which === "first" ? reading.first : reading.second, now, leadMs);
    case "once":
      return inTime(reading.at, now, leadMs);
  }
}

function inTime(at: Instant, now: Instant, leadMs: number): TimerReading {
  const problem = timedTerminationProblem(at, now, leadMs);
  if (problem === "missing") return { kind: "incomplete" };
  return { kind: problem ?? "set", at };
}

/** What is proposed: an hour ahead, on a whole minute. */
export function proposedTimer(now: Instant, zone: string): TimerDraft {
  const minute = 60_000;
  const at = (Math.ceil(now / minute) * minute + 60 * minute) as Instant;
  return { ...wallClockAt(at, zone), which: null };
}
