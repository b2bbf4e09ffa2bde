import { useEffect, useState } from "react";

/** How long anything may turn without a word, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Whether something has been waited for too long. */
export function usePatience(waiting: boolean): { readonly exhausted: boolean } {
  const [exhausted, setExhausted] = useState(false);
  useEffect(() => {
    setExhausted(false);
    if (!waiting) return;
    const timer = window.setTimeout(() => setExhausted(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, [waiting]);
  return { exhausted: waiting && exhausted };
}
