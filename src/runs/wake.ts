import type { Clock } from "./clock.ts";

/** Lets a loop sleep until there is something to do. */
export interface Wake {
  /** Ends the present sleep, or the next one when nobody sleeps. */
  fire(): void;
  /** Sleeps until fired, until so many milliseconds have passed (null: no limit), or until aborted. */
  sleep(milliseconds: number | null, signal: AbortSignal): Promise<void>;
}

export function createWake(clock: Clock): Wake {
  let fired = false;
  let rouse: (() => void) | null = null;
  return {
    fire() {
      fired = true;
      rouse?.();
    },
    async sleep(milliseconds, signal) {
      if (!fired && !signal.aborted) {
        const roused = new AbortController();
        const either = AbortSignal.any([roused.signal, signal]);
        rouse = () => roused.abort();
        if (milliseconds !== null) await clock.sleep(milliseconds, either);
        else if (!either.aborted) {
          await new Promise<void>((resolve) => {
            either.addEventListener("abort", () => resolve(), { once: true });
          });
        }
        rouse = null;
      }
      fired = false;
    },
  };
}
