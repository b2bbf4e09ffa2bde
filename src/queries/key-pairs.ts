/** What the screen asks about SSH key pairs. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Provider } from "../cloud/provider.ts";

const KEY_PAIRS = "key-pairs";

/** Milliseconds: keys seldom change, and what a run does to them is read again at once. */
const STALE = 15_000;

/** The keys and options of every question; the same question always has the same key. */
export function keyPairQueries(provider: Provider) {
  return {
    /** Every key pair of a region, with the instances that have it. */
    list: (region: string) =>
      queryOptions({
        queryKey: [KEY_PAIRS, provider.id, region],
        queryFn: ({ signal }) => provider.listKeyPairs(region, signal),
        staleTime: STALE,
      }),
  };
}

/** Reads the key pairs on the screen again: after an instance was seen to change. */
export function invalidateKeyPairs(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [KEY_PAIRS] });
}
