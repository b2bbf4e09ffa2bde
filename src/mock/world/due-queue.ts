/** What those who depend on an instance will do by themselves. */
export const DEPENDENT_KINDS = ["health-checked", "member-missed"] as const;
export type DependentKind = (typeof DEPENDENT_KINDS)[number];

/** What happens when a record's deadline passes. */
export const DEADLINE_KINDS = ["retention-over", "arrears-over"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What will happen to an instance, or around it, by itself. */
export type DueKind =
  | DependentKind
  | DeadlineKind
  /** Somebody chose this time for the termination. */
  | "termination-due"
  /** What was paid in advance ends. */
  | "subscription-over"
  | "stopping-shown"
  | "stopped"
  | "soft-stop-timeout"
  | "started"
  | "start-failed"
  | "rebooting-shown"
  | "rebooted"
  | "soft-reboot-timeout"
  | "created"
  | "recycled"
  | "recovered"
  | "released"
  | "rescue-entered"
  | "rescue-left"
  | "migration-entered"
  | "migration-done"
  | "migration-left"
  | "reinstalled"
  | "forced-down"
  | "offline-changed"
  | "operation-done";

/** Something that happens by itself at a time of the world. */
export interface DueEvent<Kind extends string = DueKind> {
  /** World time in milliseconds. */
  readonly at: number;
  /** Breaks ties: what was planned first happens first. */
  readonly order: number;
  readonly kind: Kind;
  readonly index: number;
  /**
   * Number of the operation this belongs to (see OngoingOperation.number); of the turn of the
   * instance's power when it concerns its dependents; of the timer when one is due. A deadline has
   * none: it is the record's own.
   */
  readonly operation: number;
}

/** A binary heap over plain data, earliest first; planning order decides among equals. */
export class DueQueue<Kind extends string = DueKind> {
  readonly #heap: DueEvent<Kind>[] = [];
  #planned = 0;

  plan(event: Omit<DueEvent<Kind>, "order">): void {
    const heap = this.#heap;
    heap.push({ ...event, order: this.#planned++ });
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfEarlier(child, parent)) break;
      child = parent;
    }
  }

  /** Takes out the earliest event that is due at `now`, if there is one. */
  takeDue(now: number): DueEvent<Kind> | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (first === undefined || first.at > now) return undefined;
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first;
  }

  /** All events in the order in which they will happen. */
  inOrder(): DueEvent<Kind>[] {
    return this.#heap.toSorted((a, b) => a.at - b.at || a.order - b.order);
  }

  #sink(): void {
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      if (left >= this.#heap.length) return;
      const right = left + 1;
      const child = right < this.#heap.length && this.#earlier(right, left) ? right : left;
      if (!this.#swapIfEarlier(child, parent)) return;
      parent = child;
    }
  }

  #earlier(a: number, b: number): boolean {
    const x = this.#heap[a];
    const y = this.#heap[b];
    if (x === undefined || y === undefined) return false;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  #swapIfEarlier(child: number, parent: number): boolean {
    if (!this.#earlier(child, parent)) return false;
    const c = this.#heap[child];
    const p = this.#heap[parent];
    if (c === undefined || p === undefined) return false;
    this.#heap[child] = p;
    this.#heap[parent] = c;
    return true;
  }
}
