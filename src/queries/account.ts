/** What the screen asks about the account's money. */
import { queryOptions } from "@tanstack/react-query";
import type { Provider } from "../cloud/provider.ts";
import type { InstanceId } from "../instance/instance.ts";

/** Milliseconds: hourly settlements change it, and top-ups made elsewhere. */
const BALANCE_STALE = 15_000;
const BALANCE_INTERVAL = 60_000;
const PRICE_STALE = 60_000;
const ACCOUNT = "account";

/** The keys and options of every question; the same question always has the same key. */
export function accountQueries(provider: Provider) {
  return {
    /** What the account has or owes; not asked where the cloud does not tell. */
    balance: () =>
      queryOptions({
        queryKey: [ACCOUNT, provider.id, "balance"],
        queryFn: ({ signal }) => provider.accountBalance(signal),
        enabled: provider.capabilities.balance,
        staleTime: BALANCE_STALE,
        refetchInterval: BALANCE_INTERVAL,
      }),

    /** What renewing subscriptions of one region costs in all. */
    renewalPrice: (region: string, ids: readonly InstanceId[], months: number) =>
      queryOptions({
        queryKey: [ACCOUNT, provider.id, "renewal-price", region, ids, months],
        queryFn: ({ signal }) => provider.renewalPrice(region, ids, months, signal),
        enabled: ids.length > 0,
        staleTime: PRICE_STALE,
        refetchOnWindowFocus: false,
      }),
  };
}
