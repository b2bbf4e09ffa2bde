/**
 * What stands beside an instance's own record and has to be looked up by its id. Looked up at most
 * twice a minute for rows that are only shown, however often these are read, so that a refresh
 * costs what it cost without; at once for whoever is about to act.
 */
import type { InstanceId } from "../../instance/instance.ts";
import { CloudError } from "../cloud-error.ts";
import type { Freshness } from "../provider.ts";

/** Asks about at most a hundred instances; whoever has nothing is not in the answer. */
export type BesideReader<Value> = (
  region: string,
  ids: readonly InstanceId[],
  signal?: AbortSignal,
) => Promise<ReadonlyMap<InstanceId, Value>>;

/** An instance to look up for, and what of its record makes an earlier answer worthless. */
export interface Wanted {
  readonly id: InstanceId;
  readonly mark: string;
}

export interface BesideMemory<Value> {
  /** The values of those that have one. */
  get(
    region: string,
    wanted: readonly Wanted[],
    freshness: Freshness,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<InstanceId, Value>>;
  /** What is known of these may not be true any more. */
  forget(ids: readonly InstanceId[]): void;
  forgetAll(): void;
}

/** Milliseconds for which an answer is believed: what is told here moves by hours, and what the console changes is forgotten at once… */
const BELIEVED = 30_000;
/** …and a refusal: an endpoint that does not have the question will not have it soon. */
const REFUSAL_BELIEVED = 60_000;

interface Known<Value> {
  readonly mark: string;
  readonly value: Value | null;
  readonly until: number;
}

/** Families of codes that say that this endpoint, or this person, never gets an answer. */
const UNANSWERABLE: ReadonlySet<string> = new Set([
  "ActionOffline",
  "InvalidAction",
  "NoSuchProduct",
  "NoSuchVersion",
  "UnauthorizedOperation",
  "UnsupportedOperation",
  "UnsupportedRegion",
]);

function isUnanswerable(error: unknown): boolean {
  if (!(error instanceof CloudError) || error.kind !== "refused") return false;
  return UNANSWERABLE.has(error.code?.split(".", 1)[0] ?? "");
}

/** `ask` gets any number of ids of one region, and divides them as it likes. */
export function createBesideMemory<Value>(
  ask: BesideReader<Value>,
  now: () => number = () => performance.now(),
): BesideMemory<Value> {
  const known = new Map<InstanceId, Known<Value>>();
  /** How often something was forgotten: an answer that was on its way meanwhile may be too old. */
  let forgotten = 0;

  /** Whoever is not in the answer has nothing; nor has anybody where the question is not answered at all. */
  async function answer(
    region: string,
    ids: readonly InstanceId[],
    signal?: AbortSignal,
  ): Promise<{ readonly found: ReadonlyMap<InstanceId, Value>; readonly believed: number }> {
    try {
      return { found: await ask(region, ids, signal), believed: BELIEVED };
    } catch (error) {
      if (!isUnanswerable(error)) throw error;
      return { found: new Map(), believed: REFUSAL_BELIEVED };
    }
  }

  return {
    async get(region, wanted, freshness, signal) {
      const time = now();
      const before = forgotten;
      const values = new Map<InstanceId, Value>();
      const unknown: Wanted[] = [];
      for (const one of wanted) {
        const { mark, value = null, until = 0 } = known.get(one.id) ?? {};
        if (mark === one.mark && value !== null) values.set(one.id, value);
        if (freshness === "now" || mark !== one.mark || until <= time) unknown.push(one);
      }
      if (unknown.length === 0 || freshness === "whenever") return values;
      // A scan leaves behind that a hundred thousand have nothing.
      for (const [id, { value, until }] of known) {
        if (value === null && until <= time) known.delete(id);
      }
      try {
        const ids = unknown.map(({ id }) => id);
        const { found, believed } = await answer(region, ids, signal);
        for (const { id, mark } of unknown) {
          const value = found.get(id) ?? null;
          if (value === null) values.delete(id);
          else values.set(id, value);
          if (before === forgotten) known.set(id, { mark, value, until: time + believed });
        }
      } catch (error) {
        // Rows are worth showing with what was last known; to act on it would be a guess.
        if (freshness === "now" || signal?.aborted) throw error;
      }
      return values;
    },

    forget(ids) {
      forgotten += 1;
      for (const id of ids) known.delete(id);
    },

    forgetAll() {
      forgotten += 1;
      known.clear();
    },
  };
}
