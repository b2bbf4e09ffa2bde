/**
 * Answers that many questions share, each asked once: a load balancer stands behind a hundred
 * batches of instances. Kept so briefly that what is shown is as of now.
 */
export interface FreshMemory<Value> {
  /** The values of `ids` that exist; what is not remembered is asked for in one go. */
  get(ids: readonly string[]): Promise<Map<string, Value>>;
}

/** Milliseconds for which an answer counts as fresh. */
const FRESH = 10_000;

/** `ask` gets ids that are not remembered; an id it gives no value for does not exist. */
export function createFreshMemory<Value>(
  ask: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  now: () => number = () => performance.now(),
): FreshMemory<Value> {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<Value | null> }>();

  return {
    async get(ids) {
      const time = now();
      for (const [id, { at }] of known) if (time - at >= FRESH) known.delete(id);
      const missing = [...new Set(ids)].filter((id) => !known.has(id));
      if (missing.length > 0) {
        const asked = ask(missing);
        for (const id of missing) {
          const answer = asked.then((found) => found.get(id) ?? null);
          // A failure is nobody's memory: whoever comes next asks again.
          answer.catch(() => known.delete(id));
          known.set(id, { at: time, answer });
        }
      }
      const found = new Map<string, Value>();
      for (const id of ids) {
        const value = await known.get(id)?.answer;
        if (value != null) found.set(id, value);
      }
      return found;
    },
  };
}
