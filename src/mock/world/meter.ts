import type { Money } from "./money.ts";
import { NOTHING, type Rate, totalOf } from "./rate.ts";

/**
 * What all instances cost in an hour, kept up to date by what changes: an opening of a hundred thousand
 * is added up once, and after that only what something happened to.
 */
export class Meter {
  readonly #first: (index: number) => Rate;
  readonly #size: number;
  /** Rates of instances that something happened to. */
  readonly #known = new Map<number, Rate>();
  readonly #touched = new Set<number>();
  #total: Money | null = null;

  /** The rates that the instances [0, size) begin with. */
  constructor(first: (index: number) => Rate, size: number) {
    this.#first = first;
    this.#size = size;
  }

  /** The instance is about to change. */
  touch(index: number): void {
    this.#touched.add(index);
  }

  of(index: number): Rate {
    return this.#known.get(index) ?? (index < this.#size ? this.#first(index) : NOTHING);
  }

  /** The sum, after reading anew what was touched. */
  total(now: (index: number) => Rate): Money {
    let total = this.#total ?? this.#sumOfFirst();
    for (const index of this.#touched) {
      const rate = now(index);
      total += totalOf(rate) - totalOf(this.of(index));
      this.#known.set(index, rate);
    }
    this.#touched.clear();
    this.#total = total;
    return total;
  }

  #sumOfFirst(): Money {
    let sum = 0;
    for (let index = 0; index < this.#size; index++) sum += totalOf(this.#first(index));
    return sum;
  }
}
