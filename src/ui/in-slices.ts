import { useEffect, useMemo, useReducer, useRef } from "react";
import type { Steps } from "../instance/steps.ts";

/** Milliseconds that may pass before a page that draws goes on drawing. */
const SLICE = 25;

/** Work that goes on slice by slice. */
export interface SlicedWork<Result> {
  /** Null until it is done. */
  readonly result: () => { readonly value: Result } | null;
  /** Goes on for one slice. */
  readonly goOn: () => void;
}

/** `now`: milliseconds, of a clock that never jumps. */
export function slicedWork<Result>(
  steps: Steps<Result>,
  now: () => number = () => performance.now(),
): SlicedWork<Result> {
  let result: { value: Result } | null = null;
  return {
    result: () => result,
    goOn() {
      const end = now() + SLICE;
      while (!result) {
        const step = steps.next();
        if (step.done) result = { value: step.value };
        else if (now() >= end) return;
      }
    },
  };
}

/**
 * The result of work that begins anew with every other `begin`. What takes a moment is done in the
 * same frame. Longer work goes on between frames; until it is done, the last result stays, or null
 * where there is none.
 */
export function useInSlices<Result>(begin: () => Steps<Result>): Result | null {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const last = useRef<{ readonly value: Result } | null>(null);
  const work = useMemo(() => {
    const begun = slicedWork(begin());
    begun.goOn();
    return begun;
  }, [begin]);

  useEffect(() => {
    last.current = work.result() ?? last.current;
    if (work.result()) return;
    let timer = window.setTimeout(function goOn() {
      work.goOn();
      last.current = work.result() ?? last.current;
      if (work.result()) draw();
      else timer = window.setTimeout(goOn);
    });
    return () => window.clearTimeout(timer);
  }, [work]);

  return (work.result() ?? last.current)?.value ?? null;
}
