import { type RefObject, useEffect, useRef } from "react";
import type { Step } from "./tour-steps.ts";
import { focusBubble } from "./use-tour-focus.ts";

interface TourKeys {
  readonly bubble: RefObject<HTMLElement | null>;
  readonly step: Step;
  readonly onLeave: () => void;
}

/** Esc leaves the tour and nothing else; F6 goes between the bubble and what it points at. */
export function useTourKeys(keys: TourKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  // Listens once, from the beginning: a window that opens later hears of Esc only after the tour.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const { bubble, step, onLeave } = latest.current;
      if (event.key === "Escape") {
        stop(event);
        onLeave();
      } else if (event.key === "F6") {
        stop(event);
        if (bubble.current?.contains(document.activeElement)) focusControl(step.target?.() ?? null);
        else focusBubble(bubble.current);
      }
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** The control itself, or the first one in it. */
function focusControl(target: Element | null): void {
  const control = target?.matches(FOCUSABLE) ? target : target?.querySelector(FOCUSABLE);
  if (control instanceof HTMLElement) control.focus();
  else document.getElementById("main")?.focus();
}
