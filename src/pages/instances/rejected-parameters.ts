import {
  type InstancesSearch,
  parseInstancesSearch,
  type RejectedParameter,
  toInstancesSearch,
} from "./search-params.ts";

/**
 * The router validates outside of rendering, before texts and notices exist. What it rejects waits
 * here until the page can say so.
 */
let waiting: readonly RejectedParameter[] = [];
const listeners = new Set<() => void>();

export const rejectedParameters = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: (): readonly RejectedParameter[] => waiting,
  /** Called when the person has been told. */
  clear(): void {
    waiting = [];
    announce();
  },
};

/** `validateSearch` of the instances route: never throws, cleans the URL, remembers what was wrong. */
export function validateInstancesSearch(raw: Record<string, unknown>): InstancesSearch {
  const { state, rejected } = parseInstancesSearch(raw);
  const known = new Set(waiting.map(({ parameter, value }) => `${parameter}=${value}`));
  const fresh = rejected.filter(({ parameter, value }) => !known.has(`${parameter}=${value}`));
  if (fresh.length > 0) {
    waiting = [...waiting, ...fresh];
    // Not at once: the router may be validating while something renders.
    queueMicrotask(announce);
  }
  return toInstancesSearch(state);
}

function announce(): void {
  for (const listener of listeners) listener();
}
