import { useEffect, useState } from "react";
import type { DemoControl } from "./demo.ts";

/** The pretend cloud tells of every request: what is shown of it need not follow each. */
const PAUSE_MS = 400;

/**
 * What an asynchronous question is answered now: asked again after anything happened and, where
 * `everyMs` says so, because time passes. Null until the first answer.
 */
export function useWatched<T>(
  control: DemoControl,
  ask: (control: DemoControl) => Promise<T>,
  everyMs?: number,
): T | null {
  const [answer, setAnswer] = useState<T | null>(null);

  useEffect(() => {
    let stopped = false;
    let timer: number | undefined;
    const schedule = () => {
      timer ??= window.setTimeout(look, PAUSE_MS);
    };
    const look = () => {
      timer = undefined;
      ask(control).then((latest) => {
        if (!stopped) setAnswer(latest);
      }, console.error);
    };
    look();
    const unsubscribe = control.subscribe(schedule);
    const beat = everyMs === undefined ? undefined : window.setInterval(schedule, everyMs);
    return () => {
      stopped = true;
      unsubscribe();
      window.clearTimeout(timer);
      window.clearInterval(beat);
    };
  }, [control, ask, everyMs]);

  return answer;
}
