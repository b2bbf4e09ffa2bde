/** Lets at most `perSecond` tasks start in any one second, in the order they came. */
export interface Pace {
  /** Resolves when a task may start; rejects when the signal is aborted while it waits. */
  turn(signal?: AbortSignal): Promise<void>;
}

const WINDOW = 1000;

export function createPace(perSecond: number, now: () => number = () => performance.now()): Pace {
  const starts: number[] = [];
  let queue: Promise<void> = Promise.resolve();

  async function wait(signal?: AbortSignal): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const time = now();
      while (starts[0] !== undefined && time - starts[0] >= WINDOW) starts.shift();
      const oldest = starts[0];
      if (oldest === undefined || starts.length < perSecond) {
        starts.push(time);
        return;
      }
      await delay(oldest + WINDOW - time, signal);
    }
  }

  return {
    turn(signal) {
      const mine = queue.then(() => wait(signal));
      // One that gives up must not hold up those behind it.
      queue = mine.catch(() => undefined);
      return mine;
    },
  };
}

function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, Math.ceil(milliseconds));
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** Runs `task` over `items`, at most `limit` at a time; results in the order of `items`. The first failure ends it. */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  const pending = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [index, item] of pending) {
      if (failed) return;
      try {
        results[index] = await task(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
