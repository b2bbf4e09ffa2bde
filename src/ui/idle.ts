import { useEffect, useState } from "react";

/** Milliseconds after which a moment counts as idle even if the page never is. */
const LATEST = 4_000;

/** Resolves when the page has nothing better to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: LATEST });
    else setTimeout(resolve, LATEST / 10);
  });
}

/** Whether the page has had nothing better to do since this was drawn first. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let gone = false;
    void whenIdle().then(() => gone || setIdle(true));
    return () => {
      gone = true;
    };
  }, []);
  return idle;
}
