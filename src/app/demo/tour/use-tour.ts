import { useEffect, useRef, useState } from "react";
import { STEPS, type StepName, stepFrom, TOUR_STEPS } from "./tour-steps.ts";
import { type Surroundings, surroundingsOf, useSurroundings } from "./use-surroundings.ts";

/** A window that closes may be about to open anew: so long it is waited, milliseconds. */
const PATIENCE_MS = 500;

export interface TourState {
  readonly name: StepName;
  /** From 1. */
  readonly position: number;
  readonly surroundings: Surroundings;
  readonly goTo: (name: StepName) => void;
}

/** Where the tour is. It goes on by itself when a person has done what a step asks for. */
export function useTour(onMoved: (name: StepName, byItself: boolean) => void): TourState {
  const [name, setName] = useState<StepName>("welcome");
  const surroundings = useSurroundings(TOUR_STEPS[name]);
  const { done, windowOpen, run } = surroundings;
  // How things were when the step began: only what changes since then is a person's answer to it.
  const begin = useRef({ name, done, windowOpen, run });
  const moved = useRef(onMoved);
  moved.current = onMoved;

  function enter(next: StepName, byItself: boolean) {
    const { done, windowOpen, run } = surroundingsOf(TOUR_STEPS[next]);
    begin.current = { name: next, done, windowOpen, run };
    setName(next);
    moved.current(next, byItself);
  }

  useEffect(() => {
    const { inWindow } = TOUR_STEPS[name];
    const before = begin.current;
    if (before.name !== name || surroundings.step !== name) return;
    if (windowOpen) before.windowOpen = true;
    if (!done) before.done = false;

    const next = inWindow
      ? windowOpen || !before.windowOpen
        ? null
        : run !== before.run
          ? "progress"
          : "open"
      : done && !before.done
        ? stepFrom(name, 1)
        : null;
    if (next === null) return;
    if (next !== "open") return enter(next, true);
    const timer = window.setTimeout(() => {
      // The notice of what was confirmed comes a moment after the window has gone.
      const now = surroundingsOf(TOUR_STEPS[name]);
      if (!now.windowOpen) enter(now.run === before.run ? "open" : "progress", true);
    }, PATIENCE_MS);
    return () => window.clearTimeout(timer);
  });

  return {
    name,
    position: STEPS.indexOf(name) + 1,
    surroundings,
    goTo: (next) => enter(next, false),
  };
}
