import type { WorldEvent } from "./world/events.ts";

/** What a world's log begins with, and what tells one life of it from the next. */
export interface LogHead {
  /** Real time at which the world was opened, milliseconds. */
  readonly openedAt: number;
  /** Counts resets: a reader that knows another epoch must begin anew. */
  readonly epoch: number;
}

/** What a reader has missed. */
export interface Missed extends LogHead {
  /** Place of the first of the events in the log; 0 when the epoch has changed. */
  readonly first: number;
  /** Events after the position asked for, in order; all of them when the epoch has changed. */
  readonly events: readonly WorldEvent[];
}

/** How far a reader has read. */
export interface LogPosition {
  readonly epoch: number;
  readonly length: number;
}

/**
 * Where a world's log is kept. All programs that share the store share the world: a mutating
 * request appends within one transaction, so that two of them are judged one after the other.
 */
export interface EventStore {
  /** Whether what is written outlives the page. */
  readonly persistent: boolean;
  /** Opens the log, beginning it at `openedAt` if there is none yet. */
  open(openedAt: number): Promise<LogHead>;
  /** What happened since. */
  since(position: LogPosition): Promise<Missed>;
  /** Reads what was missed and appends what `decide` makes of it, undisturbed by others. */
  append<T>(
    position: LogPosition,
    decide: (missed: Missed) => { readonly event: WorldEvent; readonly result: T },
  ): Promise<T>;
  /** Forgets everything; the world opens anew. */
  restart(openedAt: number): Promise<LogHead>;
  close(): void;
}

/** A log in memory: for Node, and for browsers that keep nothing. */
export class MemoryEventStore implements EventStore {
  readonly persistent = false;
  #head: LogHead | null = null;
  #events: WorldEvent[] = [];

  async open(openedAt: number): Promise<LogHead> {
    this.#head ??= { openedAt, epoch: 1 };
    return this.#head;
  }

  async since(position: LogPosition): Promise<Missed> {
    return this.#missed(position);
  }

  async append<T>(
    position: LogPosition,
    decide: (missed: Missed) => { readonly event: WorldEvent; readonly result: T },
  ): Promise<T> {
    const { event, result } = decide(this.#missed(position));
    this.#events.push(event);
    return result;
  }

  async restart(openedAt: number): Promise<LogHead> {
    this.#head = { openedAt, epoch: (this.#head?.epoch ?? 0) + 1 };
    this.#events = [];
    return this.#head;
  }

  close(): void {}

  #missed(position: LogPosition): Missed {
    const head = this.#head;
    if (!head) throw new Error("Failed to read the log: it has not been opened.");
    const first = position.epoch === head.epoch ? position.length : 0;
    return { ...head, first, events: this.#events.slice(first) };
  }
}
