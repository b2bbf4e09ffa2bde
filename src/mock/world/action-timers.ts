import { uuid } from "./hash.ts";

/** A time that somebody chose for an instance's termination, as the wire names its parts (§4.3). */
export interface ActionTimer {
  readonly id: string;
  /** How many timers the world had seen before. */
  readonly number: number;
  readonly index: number;
  readonly instanceId: string;
  readonly region: string;
  /** World time, milliseconds. */
  readonly at: number;
  /** Waiting, at work, or done: the instance is gone. */
  readonly status: "UNDO" | "DOING" | "DONE";
}

/** The account's timers; an instance has one that waits at most. */
export class ActionTimers {
  readonly #seed: number;
  readonly #timers = new Map<string, ActionTimer>();
  /** The one of each instance that waits or is at work. */
  readonly #open = new Map<number, string>();
  #number = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  get(id: string): ActionTimer | undefined {
    return this.#timers.get(id);
  }

  /** The timer that waits for an instance, or is terminating it. */
  of(index: number): ActionTimer | undefined {
    return this.#timers.get(this.#open.get(index) ?? "");
  }

  /** In the order in which they were set. */
  all(): ActionTimer[] {
    return [...this.#timers.values()];
  }

  set(timer: Pick<ActionTimer, "index" | "instanceId" | "region" | "at">): ActionTimer {
    const number = this.#number++;
    const added = {
      ...timer,
      id: uuid(this.#seed, "timer", number),
      number,
      status: "UNDO",
    } as const;
    this.#timers.set(added.id, added);
    this.#open.set(timer.index, added.id);
    return added;
  }

  delete(id: string): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    this.#timers.delete(id);
    this.#open.delete(timer.index);
  }

  /** It is time: the instance is being terminated. */
  begin(index: number): void {
    const timer = this.of(index);
    if (timer) this.#timers.set(timer.id, { ...timer, status: "DOING" });
  }

  /** The instance is on its way out without its timer, which has nothing left to do. */
  drop(index: number): void {
    const timer = this.of(index);
    if (timer?.status === "UNDO") this.delete(timer.id);
  }

  /** The instance is gone. */
  end(index: number): void {
    const timer = this.of(index);
    if (!timer) return;
    this.#timers.set(timer.id, { ...timer, status: "DONE" });
    this.#open.delete(index);
  }
}
