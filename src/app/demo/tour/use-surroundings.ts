import { useEffect, useState } from "react";
import type { Box } from "./place-bubble.ts";
import { isWindowOpen, newestRun, type Step, type StepName } from "./tour-steps.ts";

/** How often the tour looks where things are; scrolling and resizing are followed at once. */
const LOOK_MS = 120;

/** What is around the tour at the moment. */
export interface Surroundings {
  /** The step it was looked up for: a moment after a change it is still the one before. */
  readonly step: StepName;
  /** What the step points at; null when it is not there. */
  readonly target: Box | null;
  readonly done: boolean;
  readonly windowOpen: boolean;
  readonly run: string | null;
  /** The open window, which keeps the focus inside: the bubble has to be in there with it. */
  readonly host: Element | null;
}

const NOTHING: Surroundings = {
  step: "welcome",
  target: null,
  done: false,
  windowOpen: false,
  run: null,
  host: null,
};

/** Looks at the page again and again: it lives on, whatever the tour does. */
export function useSurroundings(step: Step): Surroundings {
  const [seen, setSeen] = useState<Surroundings>(NOTHING);

  useEffect(() => {
    const look = () => setSeen((before) => sameOr(before, surroundingsOf(step)));
    look();
    const timer = window.setInterval(look, LOOK_MS);
    window.addEventListener("scroll", look, { capture: true, passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("scroll", look, { capture: true });
      window.removeEventListener("resize", look);
    };
  }, [step]);

  return seen;
}

/** What is around a step now. */
export function surroundingsOf(step: Step): Surroundings {
  const element = step.target?.() ?? null;
  return {
    step: step.name,
    target: element && isShown(element) ? boxOf(element) : null,
    done: step.done?.() ?? false,
    windowOpen: isWindowOpen(),
    run: newestRun(),
    host: document.querySelector('[role="dialog"][aria-modal="true"]'),
  };
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The part of it that is in the window: a list may be longer than the screen. */
function boxOf(element: Element): Box {
  const rect = element.getBoundingClientRect();
  const left = Math.max(0, rect.left);
  const top = Math.max(0, rect.top);
  return {
    left,
    top,
    width: Math.max(0, Math.min(rect.right, window.innerWidth) - left),
    height: Math.max(0, Math.min(rect.bottom, window.innerHeight) - top),
  };
}

/** The former when nothing has changed, so that nothing is drawn again. */
function sameOr(before: Surroundings, after: Surroundings): Surroundings {
  const text = ({ host: _, ...rest }: Surroundings) => JSON.stringify(rest);
  return before.host === after.host && text(before) === text(after) ? before : after;
}
