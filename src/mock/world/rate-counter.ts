/**
 * Counts requests in whole seconds of real time, as the documented message does ("request times
 * equals to `21` in a second", tencent.md §1.3): every request counts, refused ones too.
 */
export class RateCounter {
  readonly #counts = new Map<string, { second: number; count: number }>();

  /** Counts a request and tells how many there have been in its second, itself included. */
  count(key: string, real: number): number {
    const second = Math.floor(real / 1000);
    const entry = this.#counts.get(key);
    const count = entry?.second === second ? entry.count + 1 : 1;
    this.#counts.set(key, { second, count });
    return count;
  }
}
