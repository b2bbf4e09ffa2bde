import { startTransition, useEffect, useState } from "react";

/** Milliseconds for which the rest may be put off: React draws it anew at every update in between. */
const PATIENCE = 400;

/**
 * What of a long list is drawn: first what a person sees of it, so that it is there in the frame of
 * their press, and then the rest while they go on. A list that comes or grows later is drawn as it is.
 */
export function useBeginning<Item>(items: readonly Item[], first: number): readonly Item[] {
  const [whole, setWhole] = useState(items.length <= first);
  useEffect(() => {
    if (whole) return;
    startTransition(() => setWhole(true));
    const timer = window.setTimeout(() => setWhole(true), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [whole]);
  return whole ? items : items.slice(0, first);
}
