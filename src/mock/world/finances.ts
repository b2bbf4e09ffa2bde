import { Account } from "./account.ts";
import type { Opening } from "./fleet.ts";
import { type KeptResource, keptOf } from "./kept-resources.ts";
import { Meter } from "./meter.ts";
import { cnyOf, type Money, moneyOf } from "./money.ts";
import { NOTHING, type Rate, rateOf } from "./rate.ts";
import type { InstanceRecord } from "./record.ts";
import type { WorldSettings } from "./settings.ts";

/** What money does by itself: it runs out, and two hours later the instances are stopped for it. */
export const MONEY_KINDS = ["balance-exhausted", "arrears-stop"] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** What of a world money needs to know. */
interface Owner {
  readonly now: number;
  readonly settings: WorldSettings;
  /** The record of an instance, null when it has been released. */
  present(index: number): InstanceRecord | null;
}

/** The account, what it uses, and what outlived its instances. */
export class Finances {
  readonly account: Account;
  /** How many subscriptions have been given back. */
  returns = 0;
  readonly #meter: Meter;
  readonly #kept: KeptResource[] = [];
  #keptRate: Money = 0;

  constructor({ fleet, openedAt, balance }: Pick<Opening, "fleet" | "openedAt" | "balance">) {
    this.account = new Account(moneyOf(balance), openedAt);
    this.#meter = new Meter(fleet.rate, fleet.size);
  }

  /** Elastic disks, EIPs and snapshots whose instances have been released, oldest first. */
  get kept(): readonly KeptResource[] {
    return this.#kept;
  }

  /** What an instance costs in an hour. */
  rateOf(index: number): Rate {
    return this.#meter.of(index);
  }

  /** An instance is about to change. */
  touch(index: number): void {
    this.#meter.touch(index);
  }

  /** An instance is released: what outlives it is kept, and costs from now on. */
  keep(record: InstanceRecord, now: number): void {
    for (const resource of keptOf(record, now)) {
      this.#kept.push(resource);
      this.#keptRate += resource.rate;
    }
  }

  /** Reads anew what an hour costs, after something happened. Once stopped for arrears, nothing does. */
  refresh(owner: Owner): void {
    const instances = this.#meter.total((index) => {
      const record = owner.present(index);
      return record ? rateOf(record.wire) : NOTHING;
    });
    this.account.rate = instances + (this.account.arrears?.stopped ? 0 : this.#keptRate);
  }

  /** What money does next by itself, null when nothing. */
  next({
    arrearsChargedMs,
  }: WorldSettings): { readonly at: number; readonly kind: MoneyKind } | null {
    const { arrears } = this.account;
    if (arrears?.stopped) return null;
    if (arrears) return { at: arrears.since + arrearsChargedMs, kind: "arrears-stop" };
    const at = this.account.exhaustedAt();
    return at === null ? null : { at, kind: "balance-exhausted" };
  }

  /** Whether a price can be paid at once, CNY. */
  canPay(price: number): boolean {
    return this.account.arrears === null && price <= cnyOf(this.account.balance);
  }

  /** Takes a price off the account, or pays it back when it is less than nothing; CNY. */
  pay(price: number): void {
    this.account.add(-moneyOf(price));
  }

  /** For the world's snapshot. */
  state(): object {
    return { account: this.account.state(), kept: this.#kept, returns: this.returns };
  }
}
