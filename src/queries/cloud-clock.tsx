/**
 * What time it is in the cloud: of a pretend one, that of its world; of a real one, its servers'.
 * Moments that a cloud names, such as a deadline, are held against this clock and no other.
 */
import { createContext, use, useCallback, useSyncExternalStore } from "react";
import type { Instant } from "../instance/instance.ts";

export interface CloudClock {
  now(): Instant;
  /** How many of its milliseconds pass in one; 0 while it stands still. */
  speed(): number;
  /** Calls back when it jumps or changes its speed, not as it goes; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** This machine's clock, as good as its owner keeps it. */
export const ownClock: CloudClock = {
  now: () => Date.now() as Instant,
  speed: () => 1,
  subscribe: () => () => undefined,
};

/** The clock of the cloud the page works with; set once, near the root. */
export const CloudClockContext = createContext<CloudClock>(ownClock);

export function useCloudClock(): CloudClock {
  return use(CloudClockContext);
}

/**
 * The cloud's time, anew every so many milliseconds and whenever the clock jumps. All who ask for the
 * same interval see the same moment, and one timer serves them.
 */
export function useCloudNow(everyMs: number): Instant {
  const ticker = tickerOf(useCloudClock(), everyMs);
  return useSyncExternalStore(
    useCallback((listener: () => void) => ticker.subscribe(listener), [ticker]),
    ticker.moment,
  );
}

/** A clock read at intervals. */
export interface Ticker {
  /** The moment of the last tick. */
  readonly moment: () => Instant;
  readonly subscribe: (listener: () => void) => () => void;
}

const tickers = new WeakMap<CloudClock, Map<number, Ticker>>();

function tickerOf(clock: CloudClock, everyMs: number): Ticker {
  let known = tickers.get(clock);
  if (!known) {
    known = new Map();
    tickers.set(clock, known);
  }
  let ticker = known.get(everyMs);
  if (!ticker) {
    ticker = createTicker(clock, everyMs);
    known.set(everyMs, ticker);
  }
  return ticker;
}

/** Ticks while somebody listens, in step with the clock's own seconds where it goes at their pace. */
export function createTicker(clock: CloudClock, everyMs: number): Ticker {
  const listeners = new Set<() => void>();
  let moment = clock.now();
  /** When `moment` was taken, by a clock that never jumps. */
  let takenAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | undefined;

  function take(): void {
    moment = clock.now();
    takenAt = performance.now();
  }

  function tick(): void {
    clearTimeout(timer);
    take();
    for (const listener of listeners) listener();
    timer = setTimeout(tick, clock.speed() === 1 ? everyMs - (moment % everyMs) : everyMs);
  }

  return {
    moment() {
      // Nobody keeps it up to date while nobody listens.
      if (listeners.size === 0 && performance.now() - takenAt >= everyMs) take();
      return moment;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        stopListening = clock.subscribe(tick);
        tick();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stopListening?.();
      };
    },
  };
}
