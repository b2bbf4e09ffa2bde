import { DueQueue } from "../../world/due-queue.ts";
import type { ServerCall, ServerCallName, ServerRefusal } from "./calls.ts";
import type { Platform } from "./codes.ts";
import { phaseDuration, type ServerPhase } from "./durations.ts";
import type { ServerDueKind, ServerOpening } from "./opening.ts";
import { performServerCall } from "./operations.ts";
import type { ServerRecord } from "./server-record.ts";
import { serverTransitions } from "./transitions.ts";

/** What of the world's settings counts here as well. */
export interface SharedSettings {
  readonly denials: readonly {
    readonly actions?: readonly string[];
    readonly instanceIds?: readonly string[];
  }[];
  readonly guestsHang: boolean;
}

/** Who called, and under which circumstances. */
export interface CallCircumstances {
  readonly actor: "account" | "other";
  readonly settings: SharedSettings;
}

/** What came of a call: the servers it named as they are now, and why not if it was refused. */
export interface ServerOutcome {
  readonly servers: readonly ServerRecord[];
  /** With code 22001, some of the servers have gone ahead. */
  readonly refusal: ServerRefusal | null;
}

/** What will happen by itself. */
export interface ServerPlan {
  readonly at: number;
  readonly kind: ServerDueKind;
  readonly no: string;
  readonly name: string;
  readonly region: string;
}

/**
 * NAVER's servers, Classic and VPC: a pure function of their opening, the calls so far and the
 * world's time, which others tell. Only servers that something happened to are kept.
 */
export class NaverServers {
  readonly opening: ServerOpening;
  #now: number;
  /** Whether the demo says that no guest follows the power button, at the call under way. */
  #guestsHang = false;
  readonly #due = new DueQueue<ServerDueKind>();
  readonly #changed = new Map<number, ServerRecord>();
  readonly #gone = new Set<number>();
  readonly #sprung = new Set<string>();

  constructor(opening: ServerOpening) {
    this.opening = opening;
    this.#now = opening.openedAt;
    for (const { index, kind, after } of opening.due) {
      this.#due.plan({ at: opening.openedAt + after, kind, index, operation: 1 });
    }
  }

  /** World time up to which everything has happened. */
  get now(): number {
    return this.#now;
  }

  get guestsHang(): boolean {
    return this.#guestsHang || this.opening.guestsHang;
  }

  /** Lets everything happen, in order, that is due until this world time. */
  catchUp(until: number): void {
    for (let due = this.#due.takeDue(until); due; due = this.#due.takeDue(until)) {
      this.#now = Math.max(this.#now, due.at);
      if (this.#isAlive(due)) serverTransitions[due.kind](this, this.edit(due.index));
    }
    this.#now = Math.max(this.#now, until);
  }

  /** Takes the next call of the log, at the world time up to which everything has happened. */
  accept(call: ServerCall, { actor, settings }: CallCircumstances): ServerOutcome {
    const { numbers } = call.params;
    if (actor === "account" && this.isDenied(call.action, numbers, settings)) {
      return { servers: [], refusal: { code: "210" } };
    }
    this.#guestsHang = settings.guestsHang;
    this.#springAmbushes(call.action, numbers);
    const { touched, refusal } = performServerCall(this, call);
    const servers = touched.map((index) => ({ ...this.read(index) }));
    return { servers, refusal };
  }

  /** Whether the sub-account may not do this, by the scenario's rules or the demo menu's. */
  isDenied(action: string, numbers: readonly string[], settings: SharedSettings): boolean {
    const rules = [
      ...this.opening.denials,
      ...settings.denials.map(({ actions, instanceIds }) => ({ actions, numbers: instanceIds })),
    ];
    return rules.some(
      (rule) =>
        // A rule that names neither is meant for whole clouds: it forbids what changes servers.
        (rule.actions?.includes(action) ?? !action.startsWith("get")) &&
        (rule.numbers?.some((no) => numbers.includes(no)) ?? true),
    );
  }

  /** The index of a server that exists there; a region of null is any. */
  find(platform: Platform, region: string | null, no: string): number | undefined {
    const index = this.opening.fleet.find(no);
    if (index === undefined || this.#gone.has(index)) return undefined;
    const span = this.opening.fleet.spans.find(({ from, to }) => index >= from && index < to);
    if (span?.platform !== platform) return undefined;
    return region === null || span.region === region ? index : undefined;
  }

  /** The record to read. What is read must not be changed: see `edit`. */
  read(index: number): ServerRecord {
    return this.#changed.get(index) ?? this.opening.fleet.record(index);
  }

  /** The record to change. */
  edit(index: number): ServerRecord {
    const record = this.read(index);
    this.#changed.set(index, record);
    return record;
  }

  /** Indices of the servers of a region, by rising number; a region of null is all of them. */
  indices(platform: Platform, region: string | null): number[] {
    const found: number[] = [];
    for (const span of this.opening.fleet.spans) {
      if (span.platform !== platform || (region !== null && span.region !== region)) continue;
      for (let index = span.from; index < span.to; index++) {
        if (!this.#gone.has(index)) found.push(index);
      }
    }
    return found;
  }

  /** Plans what happens to the record's current turn by itself, after a phase of it. */
  plan(record: ServerRecord, kind: ServerDueKind, phase: ServerPhase): void {
    const after = phaseDuration(phase, this.opening.seed, record.index, record.turn);
    this.planAt(record, kind, this.#now + after);
  }

  /** The same at a world time, milliseconds. */
  planAt({ index, turn }: ServerRecord, kind: ServerDueKind, at: number): void {
    this.#due.plan({ at, kind, index, operation: turn });
  }

  /** Removes a server for good. */
  remove(index: number): void {
    this.#gone.add(index);
    this.#changed.delete(index);
  }

  /** What will happen by itself, earliest first; void plans are left out. */
  upcoming(limit: number): ServerPlan[] {
    const list: ServerPlan[] = [];
    for (const due of this.#due.inOrder()) {
      if (list.length >= limit) break;
      if (!this.#isAlive(due)) continue;
      const { no, name, region } = this.read(due.index);
      list.push({ at: due.at, kind: due.kind, no, name, region });
    }
    return list;
  }

  /** Everything that distinguishes these servers from the first day's. */
  state(): object {
    return {
      changed: [...this.#changed].toSorted(([a], [b]) => a - b),
      gone: [...this.#gone].toSorted((a, b) => a - b),
      due: this.#due.inOrder(),
      sprung: [...this.#sprung].toSorted(),
    };
  }

  /** A plan is void when its server is gone or something else was done to it meanwhile. */
  #isAlive({ index, operation }: { index: number; operation: number }): boolean {
    return !this.#gone.has(index) && this.read(index).turn === operation;
  }

  #springAmbushes(action: ServerCallName, numbers: readonly string[]): void {
    for (const ambush of this.opening.ambushes) {
      if (ambush.action !== action) continue;
      for (const no of ambush.numbers) {
        const index = this.opening.fleet.find(no);
        if (index === undefined || !numbers.includes(no) || this.#gone.has(index)) continue;
        if (this.#sprung.has(`${action} ${no}`)) continue;
        this.#sprung.add(`${action} ${no}`);
        const record = this.edit(index);
        if (record.status !== "RUN" || record.operation !== "NULL") continue;
        record.turn++;
        if (ambush.status) {
          record.status = ambush.status;
          if (ambush.status === "NSTOP") record.stoppedAt = this.#now;
        }
        if (ambush.operation) {
          record.operation = ambush.operation;
          this.plan(record, "operation-done", "setUp");
        }
      }
    }
  }
}
