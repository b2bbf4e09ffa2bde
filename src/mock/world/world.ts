import { type ActionTimer, ActionTimers } from "./action-timers.ts";
import { springAmbushes } from "./ambush.ts";
import { beginArrears, endArrears, stopForArrears } from "./arrears-course.ts";
import { WorldClock } from "./clock.ts";
import { Dependents } from "./dependents.ts";
import {
  DEADLINE_KINDS,
  DEPENDENT_KINDS,
  type DeadlineKind,
  type DependentKind,
  type DueEvent,
  type DueKind,
  DueQueue,
} from "./due-queue.ts";
import { durationOf, type Phase } from "./durations.ts";
import type { Outcome, WorldEvent } from "./events.ts";
import type { MoneyKind } from "./finances.ts";
import type { Opening } from "./fleet.ts";
import { isoTime } from "./iso-time.ts";
import { NaverPart } from "./naver-part.ts";
import { performCall } from "./operations/table.ts";
import { Population } from "./population.ts";
import { RateCounter } from "./rate-counter.ts";
import type { Deadline, InstanceRecord } from "./record.ts";
import type { WorldSettings } from "./settings.ts";
import { endOf } from "./subscription.ts";
import { isInService } from "./termination.ts";
import { transitions } from "./transitions.ts";

/**
 * The pretend cloud: a pure function of its opening, the events so far and the time it is read at.
 */
export class World extends Population {
  readonly clock: WorldClock;
  /** Load balancers and scaling groups. */
  readonly dependents: Dependents;
  readonly timers: ActionTimers;
  /** Another cloud's servers, which live by this world's clock and log. */
  readonly naver = new NaverPart();
  /** Keys that tags of the account have, or had. */
  readonly tagKeys: Set<string>;
  #settings: WorldSettings;
  #now: number;
  readonly #due = new DueQueue();
  readonly #calls = new RateCounter();
  readonly #sprung = new Set<string>();

  constructor(opening: Opening) {
    super(opening);
    this.clock = new WorldClock(opening.openedAt, opening.speed);
    this.dependents = new Dependents(opening);
    this.timers = new ActionTimers(opening.seed);
    this.tagKeys = new Set(opening.fleet.tagKeys);
    this.#settings = opening.settings;
    this.#now = opening.openedAt;
    for (const { index, kind, after } of opening.due) {
      const at = opening.openedAt + after;
      if (kind === "termination-due") this.setTimer(this.read(index), at);
      else if (kind === "subscription-over") this.planEnd(this.read(index));
      else this.#due.plan({ at, kind, index, operation: 1 });
    }
  }

  /** World time up to which everything has happened. Never goes back. */
  get now(): number {
    return this.#now;
  }

  get settings(): WorldSettings {
    return this.#settings;
  }

  /** Lets everything happen, in order, that is due at the real time given. */
  catchUp(real: number): void {
    const until = Math.max(this.#now, this.clock.at(real));
    for (;;) {
      this.#reckon();
      const money = this.finances.next(this.#settings);
      const due = this.#due.takeDue(Math.min(until, money?.at ?? until));
      if (!due && (money === null || money.at > until)) break;
      this.#passTo(due?.at ?? money?.at ?? until);
      if (due) this.#happen(due);
      else if (money) moneyChanges[money.kind](this);
    }
    this.#passTo(until);
    this.naver.catchUp(until);
  }

  /** Takes the next event of the log. What was due before it happens first. */
  accept(event: WorldEvent): Outcome {
    this.catchUp(event.real);
    switch (event.kind) {
      case "speed":
        this.clock.setSpeed(event.real, event.speed);
        return { kind: "done" };
      case "jump":
        this.clock.jump(event.real, event.ms);
        this.catchUp(event.real);
        return { kind: "done" };
      case "money":
        this.finances.pay(-event.amount);
        if (event.amount > 0 && this.finances.account.balance >= 0) endArrears(this);
        this.catchUp(event.real);
        return { kind: "done" };
      case "settings":
        this.#settings = { ...this.#settings, ...event.patch };
        return { kind: "done" };
      case "naver-call": {
        const naver = this.naver.accept(event, this.#now, this.#settings);
        return naver ? { kind: "done", naver } : { kind: "done" };
      }
      case "malformed-call":
        return this.#overLimit(event.action, event) ?? { kind: "done" };
      case "call": {
        const limited =
          event.actor === "account" ? this.#overLimit(event.call.action, event) : null;
        if (limited) return limited;
        springAmbushes(this, event.call, this.#sprung);
        const result = performCall(this, event);
        this.#reckon();
        if (result === null) return { kind: "done" };
        return "code" in result
          ? { kind: "refused", refusal: result }
          : { kind: "done", answer: result.answer };
      }
    }
  }

  /** Plans what happens to the record's current operation by itself after a phase of it. */
  plan(record: InstanceRecord, kind: DueKind, phase: Phase): void {
    const { seed } = this.opening;
    const after = durationOf(phase, seed, record.index, record.operations);
    this.planAfter(record, kind, after);
  }

  /** The same with a duration that a setting decides, in milliseconds. */
  planAfter(record: InstanceRecord, kind: DueKind, after: number): void {
    const { index, operations: operation } = record;
    this.#due.plan({ at: this.#now + after, kind, index, operation });
  }

  /** Gives an instance a deadline, milliseconds from now. */
  setDeadline(record: InstanceRecord, kind: Deadline["kind"], after: number): void {
    const at = this.#now + after;
    record.deadline = { kind, since: this.#now, at };
    this.#due.plan({ at, kind: deadlineKinds[kind], index: record.index, operation: 0 });
  }

  /** Plans the end of a subscription. */
  planEnd(record: InstanceRecord): void {
    const at = endOf(record);
    const { index } = record;
    if (at !== null) this.#due.plan({ at, kind: "subscription-over", index, operation: 0 });
  }

  /** Sets a time for an instance's termination, world milliseconds. */
  setTimer({ index, region, wire }: InstanceRecord, at: number): ActionTimer {
    const timer = this.timers.set({ index, region, instanceId: wire.InstanceId, at });
    this.#due.plan({ at, kind: "termination-due", index, operation: timer.number });
    return timer;
  }

  /** Plans what those who depend on an instance do after its last turn, milliseconds from now. */
  planForDependents(index: number, kind: DependentKind, after: number): void {
    const operation = this.dependents.turnOf(index);
    this.#due.plan({ at: this.#now + after, kind, index, operation });
  }

  /** Removes an instance for good; what outlives it stays. */
  release(index: number): void {
    this.remove(index);
    this.dependents.forget(index);
    this.timers.end(index);
  }

  /** What is planned, earliest first; void plans are left out. */
  *plans(): Generator<DueEvent> {
    for (const due of this.#due.inOrder()) if (this.#isAlive(due)) yield due;
  }

  /** Everything that distinguishes this world from a fresh one, as text. */
  snapshot(): string {
    return JSON.stringify({
      now: isoTime(this.#now),
      speed: this.clock.speed,
      settings: this.#settings,
      ...this.instancesState(),
      due: this.#due.inOrder(),
      dependents: this.dependents.state(),
      timers: this.timers.all(),
      finances: this.finances.state(),
      tagKeys: [...this.tagKeys].toSorted(),
      naver: this.naver.state(),
    });
  }

  #passTo(now: number): void {
    this.#now = Math.max(this.#now, now);
    this.finances.account.advance(this.#now);
  }

  /** What something that happened means for the account. */
  #reckon(): void {
    const { account } = this.finances;
    if (account.arrears && account.balance >= 0) endArrears(this);
    this.finances.refresh(this);
  }

  #happen(due: DueEvent): void {
    if (this.#isAlive(due)) transitions[due.kind](this, this.edit(due.index));
  }

  /**
   * A plan is void when its instance is gone or has begun another operation meanwhile; one of its
   * dependents when the instance went down or came up again; a deadline or a timer when there is
   * another one or none by now.
   */
  #isAlive({ at, index, kind, operation }: DueEvent): boolean {
    if (this.isReleased(index)) return false;
    if (isOneOf(DEPENDENT_KINDS, kind)) return this.dependents.turnOf(index) === operation;
    if (kind === "termination-due") return this.timers.of(index)?.number === operation;
    const record = this.read(index);
    const { deadline, operations } = record;
    if (kind === "subscription-over") return endOf(record) === at && isInService(record.wire);
    if (!isOneOf(DEADLINE_KINDS, kind)) return operations === operation;
    return deadline?.at === at && deadlineKinds[deadline.kind] === kind;
  }

  #overLimit(
    action: string,
    event: { region: string; ratePerSecond: number; real: number },
  ): Outcome | null {
    const count = this.#calls.count(`${action} ${event.region}`, event.real);
    return count > event.ratePerSecond ? { kind: "rate-limited", count } : null;
  }
}

/** What happens when money runs out, and when nothing was paid after that. */
const moneyChanges: { readonly [K in MoneyKind]: (world: World) => void } = {
  "balance-exhausted": beginArrears,
  "arrears-stop": stopForArrears,
};

/** What happens when each kind of deadline passes. */
const deadlineKinds: { readonly [K in Deadline["kind"]]: DeadlineKind } = {
  "recycle-bin": "retention-over",
  arrears: "arrears-over",
};

function isOneOf(kinds: readonly DueKind[], kind: DueKind): boolean {
  return kinds.includes(kind);
}
