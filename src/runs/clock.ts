import type { Instant } from "../instance/instance.ts";

/** Time as the runs know it: the browser's in the console, a test's own in a test. */
export interface Clock {
  now(): Instant;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const browserClock: Clock = {
  now: () => Date.now() as Instant,
  sleep(milliseconds, signal) {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        resolve();
      };
      // A longer delay than a timer can hold would end at once.
      const timer = setTimeout(end, Math.min(Math.max(0, milliseconds), 2 ** 31 - 1));
      signal.addEventListener("abort", end, { once: true });
    });
  },
};
