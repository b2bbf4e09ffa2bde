import { startTransition, useEffect, useState } from "react";

/** Items that come in one go: few enough that a slow machine can answer a press between two of them. */
const STEP = 16;
/** Milliseconds for which they may be put off: React draws them anew at every update in between. */
const PATIENCE = 400;

/**
 * What of a long list is drawn: first what a person sees of it, so that it is there in the frame of
 * their press, and then the rest, piece by piece, while they go on. Once a list was long, what takes
 * its place or is added to it is drawn as it is.
 */
export function useBeginning<Item>(items: readonly Item[], first: number): readonly Item[] {
  const [drawn, setDrawn] = useState(first);
  const { length } = items;
  useEffect(() => {
    if (drawn >= length) return;
    const drawMore = () => setDrawn(drawn + STEP);
    startTransition(drawMore);
    const timer = window.setTimeout(drawMore, PATIENCE);
    return () => window.clearTimeout(timer);
  }, [drawn, length]);
  return drawn >= length ? items : items.slice(0, drawn);
}
