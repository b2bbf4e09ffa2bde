import { useEffect } from "react";

/** Milliseconds after which it is done even if the page is never idle. */
const LATEST = 4_000;

/** Fetches what is likely to be wanted next, one after the other, once the page has nothing better to do. */
export function usePreload(ready: boolean, preloads: () => Iterable<() => Promise<void>>): void {
  useEffect(() => {
    if (!ready) return;
    const stop = new AbortController();
    void (async () => {
      for (const preload of preloads()) {
        await idle();
        if (stop.signal.aborted) return;
        await preload();
      }
    })();
    return () => stop.abort();
  }, [ready, preloads]);
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: LATEST });
    else setTimeout(resolve, LATEST / 10);
  });
}
