/** What the screen asks about types of instances: what can be chosen, and what it costs. */
import { queryOptions } from "@tanstack/react-query";
import type { Provider } from "../cloud/provider.ts";
import type { Instance } from "../instance/instance.ts";

/** Stock and prices change, but not while somebody reads them. */
const FRESH = 60_000;
const TYPES = "machine-types";

/** The keys and options of every question; the same question always has the same key. */
export function machineTypeQueries(provider: Provider) {
  return {
    /** What instances of one region that are alike can be changed to; reasons come in `language`. */
    choices: (instances: readonly Instance[], language: string) => {
      const region = instances[0]?.region ?? "";
      const ids = instances.map(({ id }) => id);
      return queryOptions({
        queryKey: [TYPES, provider.id, "choices", language, region, ids],
        queryFn: ({ signal }) => provider.typeChoices(region, ids, signal),
        staleTime: FRESH,
        refetchOnWindowFocus: false,
      });
    },

    /** What an instance costs as a type. */
    price: ({ region, id }: Pick<Instance, "region" | "id">, type: string) =>
      queryOptions({
        queryKey: [TYPES, provider.id, "price", region, id, type],
        queryFn: ({ signal }) => provider.priceAsType(region, id, type, signal),
        staleTime: FRESH,
        refetchOnWindowFocus: false,
      }),
  };
}
