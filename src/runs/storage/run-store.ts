import type { Instant } from "../../instance/instance.ts";
import { reduceRun } from "../reduce-run.ts";
import type { Run, RunId } from "../run.ts";
import type { RunEvent } from "../run-events.ts";

/** A run as of one of its events, counted from 0 (as it began). */
export interface Version {
  readonly run: Run;
  readonly seq: number;
}

export interface StoredRun extends Version {
  /** Whether its notice was closed. */
  readonly closed: boolean;
}

/** Decides on what is true at this moment; null: there is nothing to write. */
export type Decide = (run: Run) => RunEvent | null;

/**
 * Where runs are kept: beginnings and events, shared by the tabs of a browser. Every method may
 * reject when the storage is blocked, full or gone.
 */
export interface RunStore {
  /** Whether what is written outlives the page. */
  readonly lasting: boolean;
  /** All runs. `damaged`: how many records could not be understood; they are left out. */
  load(): Promise<{ readonly runs: readonly StoredRun[]; readonly damaged: number }>;
  /** Writes a run as it stands, with everything that led to it already in it. */
  put(version: StoredRun): Promise<void>;
  /**
   * In one transaction: takes in what others wrote after `known`, asks `decide`, and writes its
   * event. Once it resolves, the event is kept. Null when the run is not there any more.
   */
  commit(known: Version, decide: Decide): Promise<Version | null>;
  /** What is true now; null when the run is not there any more. */
  refresh(known: Version): Promise<StoredRun | null>;
  setClosed(id: RunId, closed: boolean): Promise<void>;
  remove(ids: readonly RunId[]): Promise<void>;
  /**
   * The next free moment for something that may happen once in `spacing` milliseconds in all tabs
   * together; it is taken.
   */
  takeTurn(pace: string, spacing: number, now: Instant): Promise<Instant>;
  /** Nothing more at this pace before `until`. */
  holdPace(pace: string, until: Instant): Promise<void>;
  /** Takes or renews a lease until a moment; false while another holder has it. */
  lease(name: string, holder: string, now: Instant, until: Instant): Promise<boolean>;
  endLease(name: string, holder: string): Promise<void>;
  /** Calls back when another tab has written about a run; returns how to stop. */
  watch(listener: (id: RunId) => void): () => void;
}

/** A run after more events. */
export function advance(version: Version, events: readonly RunEvent[]): Version {
  return { run: events.reduce(reduceRun, version.run), seq: version.seq + events.length };
}

/** A turn reserved further ahead than this many milliseconds is left from a clock that was wrong. */
const LONGEST_HOLD = 60_000;

/** The next free moment, given the last reserved one. */
export function nextTurn(free: number | undefined, now: Instant): Instant {
  return (free === undefined || free > now + LONGEST_HOLD ? now : Math.max(free, now)) as Instant;
}
