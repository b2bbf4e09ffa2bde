import type { Money } from "./money.ts";

const HOUR_MS = 3_600_000;

/** Since when the account owes money, and whether its instances have been stopped for it. */
export interface Arrears {
  /** World time, milliseconds. */
  readonly since: number;
  readonly stopped: boolean;
}

/**
 * The account's money. What is used is counted by the millisecond and taken off at every full hour of
 * the world's clock (tencent.md §8.5 "hourly settlement"). Between two happenings the rate is constant,
 * so that years are settled at once, and in however many steps time passes the result is the same.
 */
export class Account {
  #balance: Money;
  /** Money per hour. */
  #rate: Money = 0;
  /** Used in the hour that runs: money per hour, times milliseconds. */
  #used = 0;
  #at: number;
  #arrears: Arrears | null = null;

  constructor(balance: Money, at: number) {
    this.#balance = balance;
    this.#at = at;
  }

  /** As of the last full hour. */
  get balance(): Money {
    return this.#balance;
  }

  /** What is used in an hour at present. */
  get rate(): Money {
    return this.#rate;
  }

  /** Used since the last full hour. */
  get unsettled(): Money {
    return Math.round(this.#used / HOUR_MS);
  }

  get arrears(): Arrears | null {
    return this.#arrears;
  }

  set arrears(arrears: Arrears | null) {
    this.#arrears = arrears;
  }

  /** From now on so much is used in an hour. */
  set rate(rate: Money) {
    this.#rate = rate;
  }

  /** Money that comes in, or goes out when it is less than nothing. */
  add(amount: Money): void {
    this.#balance += amount;
  }

  /** Lets time pass at the present rate. */
  advance(to: number): void {
    const mark = nextHour(this.#at);
    if (to < mark) {
      this.#used += this.#rate * (to - this.#at);
    } else {
      this.#used += this.#rate * (mark - this.#at);
      this.#balance -= this.unsettled;
      const hours = Math.floor((to - mark) / HOUR_MS);
      this.#balance -= hours * this.#rate;
      this.#used = this.#rate * (to - mark - hours * HOUR_MS);
    }
    this.#at = to;
  }

  /** When the balance falls below zero if nothing happens until then; null when it never does. */
  exhaustedAt(): number | null {
    if (this.#balance < 0) return this.#at;
    if (this.#rate <= 0 && this.#used <= 0) return null;
    const mark = nextHour(this.#at);
    const inThisHour = Math.round((this.#used + this.#rate * (mark - this.#at)) / HOUR_MS);
    const left = this.#balance - inThisHour;
    if (left < 0) return mark;
    if (this.#rate <= 0) return null;
    return mark + (Math.floor(left / this.#rate) + 1) * HOUR_MS;
  }

  /** Everything here that can change, for the world's snapshot. */
  state(): object {
    return { balance: this.#balance, rate: this.#rate, used: this.#used, arrears: this.#arrears };
  }
}

/** The next full hour; hours are the same ones in Beijing as in UTC. */
function nextHour(at: number): number {
  return (Math.floor(at / HOUR_MS) + 1) * HOUR_MS;
}
