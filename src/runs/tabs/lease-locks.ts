import type { Instant } from "../../instance/instance.ts";
import type { Clock } from "../clock.ts";
import type { SessionId } from "../run.ts";
import type { RunStore } from "../storage/run-store.ts";
import type { TabLocks } from "./tab-locks.ts";

/** Milliseconds that a lease lasts. A hidden tab's timers may come only once in a minute. */
const LEASE = 90_000;
const RENEWAL = 5_000;
const RETRY = 3_000;

/**
 * Locks out of leases in the storage that tabs share, for browsers and addresses without Web Locks
 * (plain http). A dead tab's lease has to run out first.
 */
export function createLeaseLocks(
  store: Pick<RunStore, "lease" | "endLease">,
  session: SessionId,
  clock: Clock,
): TabLocks {
  const take = async (name: string) => {
    const now = clock.now();
    try {
      return await store.lease(name, session, now, (now + LEASE) as Instant);
    } catch {
      // No storage: nothing is shared with other tabs that would need a lock.
      return true;
    }
  };

  return {
    async whenFree(name, signal, work) {
      while (!signal.aborted && !(await take(name))) await clock.sleep(RETRY, signal);
      if (signal.aborted) return;

      const lost = new AbortController();
      const over = new AbortController();
      const renewal = (async () => {
        for (;;) {
          await clock.sleep(RENEWAL, over.signal);
          if (over.signal.aborted) return;
          if (!(await take(name))) return lost.abort();
        }
      })();
      try {
        await work(AbortSignal.any([signal, lost.signal]));
      } finally {
        over.abort();
        await renewal;
        await store.endLease(name, session).catch(() => undefined);
      }
    },
  };
}
