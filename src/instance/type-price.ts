/** What instances cost before and after a change of their type. */

/** What one instance costs as a certain type. */
export type TypePrice =
  /** Paid by use. */
  | { readonly kind: "hourly"; readonly perHour: number; readonly currency: string }
  /** Paid at once for the rest of a subscription; less than nothing comes back. */
  | { readonly kind: "difference"; readonly toPay: number; readonly currency: string };

/** A price, and of how many instances it is the price. */
export interface CountedPrice {
  readonly count: number;
  /** As it is now; null where the cloud does not say. */
  readonly before: TypePrice | null;
  readonly after: TypePrice;
}

/** The prices of a selection, per currency. */
export interface PriceSum {
  readonly currency: string;
  /** Of those paid by use; null when there are none. `before` is null when one of them is not known. */
  readonly hourly: { readonly before: number | null; readonly after: number } | null;
  /** To pay at once for all subscriptions; null when there are none. */
  readonly toPay: number | null;
}

/** Adds prices up, never across currencies nor across what is paid by use and at once. [RZ9] */
export function sumOfPrices(prices: readonly CountedPrice[]): readonly PriceSum[] {
  const sums = new Map<string, PriceSum>();
  for (const { count, before, after } of prices) {
    const { currency } = after;
    const sum = sums.get(currency) ?? { currency, hourly: null, toPay: null };
    if (after.kind === "difference") {
      sums.set(currency, { ...sum, toPay: (sum.toPay ?? 0) + after.toPay * count });
      continue;
    }
    const { before: earlier, after: later } = sum.hourly ?? { before: 0, after: 0 };
    const now = before?.kind === "hourly" ? before.perHour * count : null;
    sums.set(currency, {
      ...sum,
      hourly: {
        before: earlier === null || now === null ? null : earlier + now,
        after: later + after.perHour * count,
      },
    });
  }
  return [...sums.values()];
}
