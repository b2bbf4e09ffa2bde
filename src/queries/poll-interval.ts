/** How often instances on the screen are read again. TanStack Query pauses it while hidden or offline. */
import { type Instance, isInTransition } from "../instance/instance.ts";

/** With what is looked up beside the rows less than one request in two seconds. */
const LIVELY = 2_500;
const PATIENT = 10_000;
const CALM = 30_000;
/** Readings without a change after which a transition is taken for a long one: half a minute. */
const PATIENCE = 12;

export interface PollFacts {
  readonly inTransition: boolean;
  /** Readings in a row that showed nothing new. */
  readonly unchanged: number;
  /** Whether the latest reading failed. */
  readonly failing: boolean;
}

/** Milliseconds to the next reading. */
export function pollInterval({ inTransition, unchanged, failing }: PollFacts): number {
  if (failing) return PATIENT;
  if (!inTransition) return CALM;
  if (unchanged < PATIENCE) return LIVELY;
  return Math.min(PATIENT, Math.round(LIVELY * 1.25 ** (unchanged - PATIENCE + 1)));
}

/** What of a TanStack query the interval depends on. */
export interface PolledQuery<Data> {
  readonly state: {
    readonly data: Data | undefined;
    readonly dataUpdateCount: number;
    readonly status: "pending" | "error" | "success";
  };
}

/**
 * A `refetchInterval` that remembers since when nothing changed. Structural sharing keeps the old
 * data's identity when the new says the same. It may be asked any number of times between readings.
 */
export function pollingOf<Data>(instancesOf: (data: Data) => readonly Instance[]) {
  const since = new WeakMap<object, { data: Data | undefined; count: number }>();
  return (query: PolledQuery<Data>): number => {
    const { data, dataUpdateCount, status } = query.state;
    let last = since.get(query);
    if (last?.data !== data || last === undefined) {
      last = { data, count: dataUpdateCount };
      since.set(query, last);
    }
    return pollInterval({
      inTransition: data !== undefined && instancesOf(data).some(isInTransition),
      unchanged: dataUpdateCount - last.count,
      failing: status === "error",
    });
  };
}
