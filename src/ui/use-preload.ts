import { useEffect } from "react";
import { whenIdle } from "./idle.ts";

/** Fetches what is likely to be wanted next, one after the other, once the page has nothing better to do. */
export function usePreload(ready: boolean, preloads: () => Iterable<() => Promise<void>>): void {
  useEffect(() => {
    if (!ready) return;
    const stop = new AbortController();
    void (async () => {
      for (const preload of preloads()) {
        await whenIdle();
        if (stop.signal.aborted) return;
        await preload();
      }
    })();
    return () => stop.abort();
  }, [ready, preloads]);
}
