import type { TabLocks } from "./tab-locks.ts";

const PREFIX = "cvm-console/";

/** Web Locks: the browser itself frees a lock when its tab dies. */
export function createWebLocks(manager: LockManager): TabLocks {
  return {
    async whenFree(name, signal, work) {
      if (signal.aborted) return;
      try {
        await manager.request(PREFIX + name, { signal }, () => work(signal));
      } catch (error) {
        // Aborted while it waited for its turn: there was no work to do.
        if (!signal.aborted) throw error;
      }
    },
  };
}
