/** One request as the demo menu's log shows it. */
export interface RequestEntry {
  /** World time of the answer, milliseconds. */
  readonly at: number;
  readonly action: string;
  /** Which product's API it is, as far as the action tells. */
  readonly service?: string;
  readonly version?: string;
  readonly region: string;
  readonly params: unknown;
  /** The body of the answer, or what went wrong instead; null once it was let go, see {@link RequestLog}. */
  readonly answer: unknown;
  /** Real milliseconds it took. */
  readonly ms: number;
}

/** Requests that the log keeps. */
const LENGTH = 500;
/** Characters of long answers that it keeps: a hundred rows are two hundred thousand. */
const MOST_CHARACTERS = 2_000_000;
/** Characters up to which an answer is not long: errors, and what a write is answered. */
const SHORT = 2_000;

/**
 * The latest requests. Reading a hundred thousand instances brings hundreds of megabytes of answers:
 * of the long ones only the newest are kept, while the lines of the others stay.
 */
export class RequestLog {
  #entries: readonly RequestEntry[] = [];
  readonly #lengths = new WeakMap<RequestEntry, number>();

  /** Oldest first; the same array until something is added. */
  get entries(): readonly RequestEntry[] {
    return this.#entries;
  }

  /** `characters`: how long the answer was as text. */
  add(entry: RequestEntry, characters: number): void {
    if (characters > SHORT) this.#lengths.set(entry, characters);
    let left = MOST_CHARACTERS;
    this.#entries = [...this.#entries.slice(1 - LENGTH), entry]
      .toReversed()
      .map((each) => {
        const length = this.#lengths.get(each);
        if (length === undefined) return each;
        left -= length;
        // The newest is kept however long it is.
        return left < 0 && each !== entry ? { ...each, answer: null } : each;
      })
      .toReversed();
  }

  clear(): void {
    this.#entries = [];
  }
}
