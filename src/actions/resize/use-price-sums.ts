import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Instance } from "../../instance/instance.ts";
import { alike } from "../../instance/type-offers.ts";
import { type PriceSum, sumOfPrices, type TypePrice } from "../../instance/type-price.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { machineTypeQueries } from "../../queries/machine-types.ts";

/** Prices that are asked for at most: each costs one or two requests of ten a second. */
export const MOST_PRICES = 20;

export type PriceSums =
  | { readonly status: "loading" | "too-many" | "nothing" }
  | { readonly status: "failed"; readonly retry: () => void }
  | { readonly status: "known"; readonly sums: readonly PriceSum[] };

/** What the instances cost together as they are, and as another type. */
export function usePriceSums(instances: readonly Instance[], type: string): PriceSums {
  const cloud = useCloud();
  const groups = useMemo(() => pricedAlike(type === "" ? [] : instances), [instances, type]);
  const asked = groups.length > MOST_PRICES ? [] : groups;
  const { price } = machineTypeQueries(cloud);
  const after = useQueries({ queries: asked.map(({ first }) => price(first, type)) });
  const before = useQueries({
    queries: asked.map(({ first }) => ({
      ...price(first, first.type),
      // A subscription is paid for already: only the difference counts.
      enabled: first.billing !== "subscription",
    })),
  });

  if (groups.length === 0) return { status: "nothing" };
  if (asked.length === 0) return { status: "too-many" };
  if (after.some(({ isError }) => isError)) return { status: "failed", retry: () => again(after) };
  const prices = asked.flatMap(({ count }, n) => {
    const then = after[n]?.data;
    return then ? { count, before: before[n]?.data ?? null, after: then } : [];
  });
  const open = before.some(({ isLoading }) => isLoading) || prices.length < asked.length;
  return open ? { status: "loading" } : { status: "known", sums: sumOfPrices(prices) };
}

function again(answers: readonly UseQueryResult<TypePrice>[]): void {
  for (const answer of answers) if (answer.isError) void answer.refetch();
}

/** Those that are alike cost the same, except subscriptions: each has its own rest to run. */
function pricedAlike(instances: readonly Instance[]) {
  return alike(instances).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return first.billing === "subscription"
      ? group.map((one) => ({ first: one, count: 1 }))
      : { first, count: group.length };
  });
}
