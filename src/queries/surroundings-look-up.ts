/** Looks up who depends on many instances, batch after batch, and tells what was found so far. */
import { onlineManager, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { mapConcurrently } from "../cloud/pace.ts";
import type { InstanceId } from "../instance/instance.ts";
import type { KnownSurroundings, LoadBalancer, ScalingGroup } from "../instance/surroundings.ts";
import {
  type Answer,
  type Batch,
  homesOf,
  STALE,
  type SurroundingsQueries,
  surroundingsOf,
} from "./surroundings.ts";

/** Batches that are asked about at once. */
const AT_ONCE = 5;
/** With more batches than these… */
const FEW = 10;
/** …what was found is told after so many milliseconds: whoever hears of it looks at every instance anew. */
const PAUSE = 2_000;

const UNKNOWN = { data: undefined, failed: false } as const;

export interface LookUp {
  /**
   * Asks for everything that is not known yet, and once more for what failed when the network comes
   * back. Returns how to stop.
   */
  start(): () => void;
  /** The same object until something was found. */
  found(): KnownSurroundings;
  subscribe(listener: () => void): () => void;
}

/** One of the two questions, with its answers about all batches. */
interface Question<Value> {
  readonly answers: readonly Answer<Value>[];
  /** Asks about one batch unless its answer is known. */
  ask(index: number, signal: AbortSignal): Promise<void>;
}

export function createLookUp(
  client: QueryClient,
  queries: SurroundingsQueries,
  batches: readonly Batch[],
): LookUp {
  let known: ReadonlyMap<InstanceId, number> | null = null;
  // A dialog is there before it asks for the first of a hundred thousand.
  const homes = () => {
    known ??= homesOf(batches);
    return known;
  };
  const listeners = new Set<() => void>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const loadBalancers = question<readonly LoadBalancer[]>(
    (batch) => queries.loadBalancers(batch).queryKey,
    (batch) => client.fetchQuery(queries.loadBalancers(batch)),
  );
  const scalingGroups = question<ScalingGroup>(
    (batch) => queries.scalingGroups(batch).queryKey,
    (batch) => client.fetchQuery(queries.scalingGroups(batch)),
  );
  const look = () => surroundingsOf(homes, [...loadBalancers.answers], [...scalingGroups.answers]);
  let found = look();

  function question<Value>(
    keyOf: (batch: Batch) => QueryKey,
    fetch: (batch: Batch) => Promise<ReadonlyMap<InstanceId, Value>>,
  ): Question<Value> {
    const answers = batches.map((batch, index): Answer<Value> => {
      // What is further down is asked for as if it were not known: the answer comes at once.
      if (index >= FEW) return UNKNOWN;
      const kept = client.getQueryState<ReadonlyMap<InstanceId, Value>>(keyOf(batch));
      const fresh = kept !== undefined && Date.now() - kept.dataUpdatedAt < STALE;
      return { data: fresh ? kept.data : undefined, failed: false };
    });
    return {
      answers,
      async ask(index, signal) {
        const batch = batches[index];
        if (!batch || answers[index]?.data) return;
        const leave = () => void client.cancelQueries({ queryKey: keyOf(batch), exact: true });
        signal.addEventListener("abort", leave, { once: true });
        const answer = await fetch(batch).then(
          (data): Answer<Value> => ({ data, failed: false }),
          (): Answer<Value> => ({ data: undefined, failed: true }),
        );
        signal.removeEventListener("abort", leave);
        if (signal.aborted) return;
        answers[index] = answer;
        tellSoon();
      },
    };
  }

  function tellSoon(): void {
    if (batches.length <= FEW) tell();
    else pause ??= setTimeout(tell, PAUSE);
  }

  function tell(): void {
    clearTimeout(pause);
    pause = undefined;
    found = look();
    for (const listener of listeners) listener();
  }

  return {
    start() {
      const end = new AbortController();
      const { signal } = end;
      let asking = false;
      async function askAll(): Promise<void> {
        if (asking) return;
        asking = true;
        await mapConcurrently([...batches.keys()], AT_ONCE, async (index) => {
          if (signal.aborted) return;
          await Promise.all([loadBalancers.ask(index, signal), scalingGroups.ask(index, signal)]);
        });
        asking = false;
        if (!signal.aborted && pause !== undefined) tell();
      }
      void askAll();
      const stopListening = onlineManager.subscribe((online) => void (online && askAll()));
      return () => {
        stopListening();
        clearTimeout(pause);
        pause = undefined;
        end.abort();
      };
    },
    found: () => found,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
