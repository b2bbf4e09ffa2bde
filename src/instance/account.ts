/** What an account has or owes; a cloud's money is in one currency. */
export interface AccountBalance {
  /** Negative: arrears. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** What renewing costs in all. */
export interface RenewalPrice {
  readonly toPay: number;
  /** Before discounts; null when the cloud does not say. */
  readonly listPrice: number | null;
  readonly currency: string;
}

/** Whether the account owes money. [AC1] */
export function owesMoney({ amount }: Pick<AccountBalance, "amount">): boolean {
  return amount < 0;
}
