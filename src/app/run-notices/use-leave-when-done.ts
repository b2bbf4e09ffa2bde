import { type FocusEvent, useEffect, useState } from "react";
import type { Run } from "../../runs/run.ts";
import { useRunEngine } from "../../runs/runs-context.tsx";
import { outcomeOf } from "./run-outcome.ts";

/** Milliseconds that a success stays at least… */
const STAYS = 6_000;
/** …and where it offers what can be done next: time to read and to decide. */
const STAYS_WITH_CHOICES = 20_000;

/**
 * Closes the notice of an operation that went well, after a while, but not while it is pointed at,
 * has the focus, or is opened. What went wrong stays.
 */
export function useLeaveWhenDone(run: Run, open: boolean, hasChoices: boolean) {
  const engine = useRunEngine();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const leaving = outcomeOf(run) === "done" && !hovered && !focused && !open;

  useEffect(() => {
    if (!leaving) return;
    const stays = hasChoices ? STAYS_WITH_CHOICES : STAYS;
    const timer = window.setTimeout(() => void engine.dismiss(run.id), stays);
    return () => window.clearTimeout(timer);
  }, [leaving, hasChoices, engine, run.id]);

  return {
    onMouseEnter: () => setHovered(true),
    onMouseLeave: () => setHovered(false),
    // A click leaves the focus behind without anybody being there.
    onFocus: ({ target }: FocusEvent) => setFocused(target.matches(":focus-visible")),
    onBlur: () => setFocused(false),
  };
}
