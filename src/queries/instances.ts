/**
 * What the screen asks about instances, and how often.
 *
 * A refresh costs a constant number of requests: one for the rows on the page, whatever their number
 * (see `scan-memory.ts` for queries the cloud cannot filter). Counts per region are no part of it:
 * they are asked one request per region when a person opens the region selector.
 */
import { type Query, type QueryClient, queryOptions } from "@tanstack/react-query";
import type {
  InstancePage,
  InstancePageQuery,
  InstanceQuery,
  Provider,
  ProviderId,
} from "../cloud/provider.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import { pollingOf } from "./poll-interval.ts";
import { createScanMemory, type ScanMemory } from "./scan-memory.ts";

const MINUTE = 60_000;
/** What one request can re-read; more is not polled, it is asked for when needed. */
const MOST_POLLED_IDS = 100;

/** Key prefixes: everything below one can be invalidated with it. */
const ROWS = "instance-rows";
const COUNTS = "instance-counts";
const PLACES = "places";

const pollPage = pollingOf<InstancePage>(({ instances }) => instances);
const pollRows = pollingOf<readonly Instance[]>((instances) => instances);

const memories = new WeakMap<Provider, ScanMemory>();
function memoryOf(provider: Provider): ScanMemory {
  const known = memories.get(provider);
  if (known) return known;
  const memory = createScanMemory(provider);
  memories.set(provider, memory);
  return memory;
}

/** The keys and options of every question; the same question always has the same key. */
export function instanceQueries(provider: Provider) {
  return {
    /** Names come in `language`, so each language has its own answer. */
    regions: (language: string) =>
      queryOptions({
        queryKey: [PLACES, provider.id, language, "regions"],
        queryFn: ({ signal }) => provider.listRegions(signal),
        staleTime: 30 * MINUTE,
      }),

    zones: (region: string, language: string) =>
      queryOptions({
        queryKey: [PLACES, provider.id, language, "zones", region],
        queryFn: ({ signal }) => provider.listZones(region, signal),
        staleTime: 30 * MINUTE,
      }),

    /** How many instances a region holds, whatever the filters. */
    count: (region: string) =>
      queryOptions({
        queryKey: [COUNTS, provider.id, region],
        queryFn: ({ signal }) => provider.countInstances(region, signal),
        staleTime: MINUTE,
      }),

    /** One page of rows, polled. While the next is fetched the last one of the same region stays. */
    page: (query: InstancePageQuery) =>
      queryOptions({
        queryKey: [ROWS, provider.id, query.region, "page", query],
        queryFn: ({ signal }) =>
          provider.pagesItself(query)
            ? provider.listInstances(query, signal)
            : memoryOf(provider).page(query, signal),
        refetchInterval: pollPage,
        // Rows of another region under this region's name would be a lie.
        placeholderData: (
          previous: InstancePage | undefined,
          before: Query<InstancePage> | undefined,
        ) => (before?.queryKey[2] === query.region ? previous : undefined),
      }),

    /** Every instance that matches, read anew each time: for *select all matching* and export. */
    matching: ({ region, words, filters }: InstanceQuery) =>
      queryOptions({
        queryKey: [ROWS, provider.id, region, "matching", { words, filters }],
        queryFn: ({ signal }) => provider.scanInstances({ region, words, filters }, signal),
        staleTime: 0,
        gcTime: 0,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      }),

    /** The instances among `ids` that exist, in that order; polled while one request can hold them. */
    byIds: (region: string, ids: readonly InstanceId[]) =>
      queryOptions({
        queryKey: [ROWS, provider.id, region, "ids", ids],
        queryFn: ({ signal }) => provider.readInstances(region, ids, signal),
        staleTime: 0,
        refetchInterval: (query) => ids.length <= MOST_POLLED_IDS && pollRows(query),
      }),
  };
}

/** Rows on the screen; a scan of everything is a single wish, to be read once. */
const onScreen = ({ queryKey }: Query) => queryKey[3] !== "matching";

/** Reads the rows on the screen again at once: after something was sent to the cloud. */
export function invalidateInstances(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [ROWS], predicate: onScreen });
}

/** Reads everything again, scans included: when a person asks for it. */
export async function refreshInstances(client: QueryClient, provider: Provider): Promise<void> {
  memoryOf(provider).forget();
  provider.forget?.();
  // A first question that nobody answers would otherwise be waited for, not asked again.
  const unanswered = (query: Query) =>
    onScreen(query) && query.state.data === undefined && query.state.fetchStatus === "fetching";
  await client.cancelQueries({ queryKey: [ROWS], predicate: unanswered });
  await Promise.all([
    invalidateInstances(client),
    client.invalidateQueries({ queryKey: [COUNTS] }),
  ]);
}

/** The rows that somebody is looking at, as they were last read. */
export function rowsOnScreen(client: QueryClient): readonly Instance[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: [ROWS], type: "active", predicate: onScreen })
    .flatMap(({ queryKey, state: { data } }) => (data === undefined ? [] : rowsIn(queryKey, data)));
}

/** Calls back with every reading of rows that the screen has asked for; returns how to stop. */
export function watchReadings(
  client: QueryClient,
  listener: (provider: ProviderId, instances: readonly Instance[]) => void,
): () => void {
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    const { queryKey, state } = event.query;
    const [kind, provider] = queryKey;
    if (kind !== ROWS) return;
    listener(provider as ProviderId, rowsIn(queryKey, state.data));
  });
}

/** What a question about rows has brought: what its key says it is. */
function rowsIn([, , , how]: readonly unknown[], data: unknown): readonly Instance[] {
  return how === "page" ? (data as InstancePage).instances : (data as readonly Instance[]);
}
