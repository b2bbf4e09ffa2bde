/**
 * Adds to instances when they will be gone: their timers and deadlines, which DescribeInstances does
 * not tell. Whatever the number of rows, few questions answer for all.
 */
import type {
  Deadline,
  Instance,
  InstanceId,
  ScheduledTermination,
} from "../../instance/instance.ts";
import { mapConcurrently } from "../pace.ts";
import type { Freshness } from "../provider.ts";
import { type BesideReader, createBesideMemory } from "./beside-memory.ts";

/** Ids that one question may name. */
const MOST_IDS = 100;
const AT_ONCE = 5;

export interface Appointments {
  /** The same instances, in their order, with what stands beside them. */
  attach(
    region: string,
    instances: readonly Instance[],
    freshness: Freshness,
    signal?: AbortSignal,
  ): Promise<Instance[]>;
  /** Something is being done to these: what was known of them is looked up anew. */
  forget(ids: readonly InstanceId[]): void;
  forgetAll(): void;
}

/** Only what is paid by use has a timer, and only in the list (`tencent.md §8.4`). */
function canHaveTimer({ billing, state }: Instance): boolean {
  return billing === "pay-as-you-go" && state !== "recycled" && state !== "launch-failed";
}

/** In the bin, or put aside for arrears: these surely have a deadline. */
function hasDeadline({ state, setAsideBy }: Instance): boolean {
  return state === "recycled" || setAsideBy === "arrears";
}

/** Arrears are the whole account's, so that some rows that are paid by use speak for all. */
function mayBeInArrears({ billing }: Instance): boolean {
  return billing === "pay-as-you-go" || billing === "spot";
}

export function createAppointments(
  readTimers: BesideReader<ScheduledTermination>,
  /** Null where nobody tells. */
  readDeadlines: BesideReader<Deadline> | null,
  now?: () => number,
): Appointments {
  // No ids are asked about as all of a region: one question, where by ids there would be many.
  const timers = createBesideMemory<ScheduledTermination>(
    (region, ids, signal) => readTimers(region, ids.length > MOST_IDS ? [] : ids, signal),
    now,
  );
  const deadlines = readDeadlines && createBesideMemory<Deadline>(inParts(readDeadlines), now);

  async function deadlinesOf(
    region: string,
    instances: readonly Instance[],
    freshness: Freshness,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<InstanceId, Deadline>> {
    if (!deadlines) return new Map();
    const certain = instances.filter(hasDeadline);
    const possible = instances.filter((one) => !hasDeadline(one) && mayBeInArrears(one));
    const sample = possible.slice(0, MOST_IDS);
    const found = await deadlines.get(
      region,
      [...certain, ...sample].map(wanted),
      freshness,
      signal,
    );
    const rest = possible.slice(MOST_IDS);
    if (rest.length === 0 || !sample.some(({ id }) => found.has(id))) return found;
    return new Map([
      ...found,
      ...(await deadlines.get(region, rest.map(wanted), freshness, signal)),
    ]);
  }

  return {
    async attach(region, instances, freshness, signal) {
      const [timerOf, deadlineOf] = await Promise.all([
        timers.get(region, instances.filter(canHaveTimer).map(wanted), freshness, signal),
        deadlinesOf(region, instances, freshness, signal),
      ]);
      return instances.map((instance) => {
        const { id } = instance;
        const scheduledTermination = timerOf.get(id) ?? null;
        const deadline = deadlineOf.get(id) ?? null;
        return scheduledTermination || deadline
          ? { ...instance, scheduledTermination, deadline }
          : instance;
      });
    },

    forget(ids) {
      timers.forget(ids);
      deadlines?.forget(ids);
    },

    forgetAll() {
      timers.forgetAll();
      deadlines?.forgetAll();
    },
  };
}

/** A row that enters or leaves the bin, or is put aside, has another deadline than before. */
function wanted({ id, state, setAsideBy }: Instance) {
  return { id, mark: `${state === "recycled"} ${setAsideBy}` };
}

function inParts(ask: BesideReader<Deadline>): BesideReader<Deadline> {
  return async (region, ids, signal) => {
    const parts = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, index) =>
      ids.slice(index * MOST_IDS, (index + 1) * MOST_IDS),
    );
    const answers = await mapConcurrently(parts, AT_ONCE, (part) => ask(region, part, signal));
    return new Map(answers.flatMap((answer) => [...answer]));
  };
}
