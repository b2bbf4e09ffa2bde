import type { TabLocks } from "../tabs/tab-locks.ts";

/** Web Locks as the standard describes them, with tabs that can die. */
export interface TestLocks {
  forTab(): TabLocks & { die(): void };
}

interface Ticket {
  readonly grant: () => void;
}

export function createTestLocks(): TestLocks {
  const queues = new Map<string, Ticket[]>();

  function leave(name: string, ticket: Ticket) {
    const queue = queues.get(name) ?? [];
    const index = queue.indexOf(ticket);
    if (index < 0) return;
    queue.splice(index, 1);
    if (index === 0) queue[0]?.grant();
  }

  return {
    forTab() {
      const mine = new Map<Ticket, string>();
      return {
        async whenFree(name, signal, work) {
          const queue = queues.get(name) ?? [];
          queues.set(name, queue);
          let ticket: Ticket | undefined;
          await new Promise<void>((resolve) => {
            ticket = { grant: resolve };
            mine.set(ticket, name);
            queue.push(ticket);
            if (queue[0] === ticket) resolve();
            signal.addEventListener("abort", () => resolve(), { once: true });
          });
          try {
            if (!signal.aborted) await work(signal);
          } finally {
            if (ticket) {
              mine.delete(ticket);
              leave(name, ticket);
            }
          }
        },
        die() {
          for (const [ticket, name] of mine) leave(name, ticket);
          mine.clear();
        },
      };
    },
  };
}
