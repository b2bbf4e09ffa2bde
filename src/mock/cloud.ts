import {
  type EventStore,
  type LogHead,
  type LogPosition,
  MemoryEventStore,
  type Missed,
} from "./event-store.ts";
import { Faults } from "./faults.ts";
import type { NaverServers } from "./naver/simulation/naver-servers.ts";
import { type RequestEntry, RequestLog } from "./request-log.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { loadScenario, openingAt, type WorldParameters } from "./scenarios/table.ts";
import type { Credentials } from "./tencent/signature.ts";
import type { Happening, Outcome, WorldEvent } from "./world/events.ts";
import type { Opening } from "./world/fleet.ts";
import { RateCounter } from "./world/rate-counter.ts";
import { World } from "./world/world.ts";

/** What the cloud needs of the place it runs in. */
export interface Surroundings {
  /** Real time, milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** A UUID for each request. */
  readonly requestId: () => string;
  /** Lets others who share the log know that something was added to it. */
  readonly announce?: () => void;
}

/** A world with its log, the real clock, faults and credentials: what answers requests. */
export class Cloud {
  readonly parameters: WorldParameters;
  readonly surroundings: Surroundings;
  readonly faults: Faults;
  readonly readRates = new RateCounter();
  /** When set, every request must be signed with one of these. */
  credentials: Credentials | null = null;
  readonly #scenario: Scenario;
  #store: EventStore;
  #world: World;
  #epoch: number;
  #length = 0;
  #latest = 0;
  readonly #log = new RequestLog();
  #openServers: ((opening: Opening) => NaverServers) | null = null;
  readonly #listeners = new Set<() => void>();

  private constructor(
    parameters: WorldParameters,
    surroundings: Surroundings,
    store: EventStore,
    head: LogHead,
    scenario: Scenario,
  ) {
    this.parameters = parameters;
    this.surroundings = surroundings;
    this.faults = new Faults(parameters.seed);
    this.#store = store;
    this.#scenario = scenario;
    this.#world = new World(openingAt(parameters, scenario, head.openedAt));
    this.#epoch = head.epoch;
  }

  /** Opens the world of these parameters from its log, or for the first time. */
  static async open(
    parameters: WorldParameters,
    surroundings: Surroundings,
    store: EventStore = new MemoryEventStore(),
  ): Promise<Cloud> {
    const [head, scenario] = await Promise.all([
      store.open(surroundings.now()),
      loadScenario(parameters.scenario),
    ]);
    return new Cloud(parameters, surroundings, store, head, scenario);
  }

  /** Whether the world outlives the page. */
  get persistent(): boolean {
    return this.#store.persistent;
  }

  get requests(): readonly RequestEntry[] {
    return this.#log.entries;
  }

  /** The world as it is now, everything due having happened. Not to be kept or changed. */
  async world(): Promise<World> {
    try {
      this.#catchUp(await this.#store.since({ epoch: this.#epoch, length: this.#length }));
    } catch {
      this.#goOnInMemory();
    }
    // Another tab has asked for NAVER's servers: what comes next, comes next for them too.
    if (this.#world.naver.isMissed) await this.#loadNaver().catch(() => undefined);
    this.#world.catchUp(this.#now());
    return this.#world;
  }

  /** NAVER's servers as they are now; the first time, their simulation is loaded. */
  async naver(): Promise<NaverServers> {
    await this.#loadNaver();
    return this.#joined(await this.world());
  }

  async #loadNaver(): Promise<void> {
    this.#openServers ??= (await import("./naver/open-servers.ts")).openServers;
    this.#joined(this.#world);
  }

  #joined(world: World): NaverServers {
    const open = this.#openServers;
    if (!open) throw new Error("Failed to open NAVER's servers: they have not been loaded.");
    return world.naver.join(() => open(world.opening), world.now);
  }

  /** World time now, without waiting for news from other tabs. */
  worldNow(): number {
    return Math.max(this.#world.now, this.#world.clock.at(this.#now()));
  }

  /** When this world began, milliseconds. */
  get openedAt(): number {
    return this.#world.opening.openedAt;
  }

  /** Names this world from its opening to its reset, as far as this tab knows. */
  get name(): string {
    const { scenario, seed, speed, size } = this.parameters;
    const { openedAt } = this.#world.opening;
    return [scenario, seed, speed, ...(size === undefined ? [] : [size]), openedAt].join("/");
  }

  /** The clock's factor, as far as this tab knows. */
  get speed(): number {
    return this.#world.clock.speed;
  }

  /** Real time, which does not go back even if this machine's clock is set back. */
  #now(): number {
    this.#latest = Math.max(this.#latest, this.surroundings.now());
    return this.#latest;
  }

  /** Lets something happen, now, after everything that others did. */
  async happen(happening: Happening): Promise<Outcome> {
    const decide = (missed: Missed) => {
      this.#catchUp(missed);
      const event = { ...happening, real: this.#now() };
      const result = this.#world.accept(event);
      this.#length++;
      return { event, result };
    };
    let outcome: Outcome | null = null;
    const position = { epoch: this.#epoch, length: this.#length };
    try {
      outcome = await this.#store.append(position, (missed) => {
        const decided = decide(missed);
        outcome = decided.result;
        return decided;
      });
    } catch {
      // The world has gone on although the log could not: it goes on in memory.
      this.#goOnInMemory();
      outcome ??= decide(this.#nothingMissed()).result;
    }
    this.surroundings.announce?.();
    this.#tell();
    return outcome;
  }

  /** Lets the world be at least so old, milliseconds: one that was kept may be older already. */
  async growTo(age: number): Promise<void> {
    const world = await this.world();
    const ms = world.opening.openedAt + age - world.now;
    if (ms > 0) await this.happen({ kind: "jump", ms });
  }

  /** Throws the world away and opens the same one anew. */
  async reset(): Promise<void> {
    const head = await this.#store.restart(this.surroundings.now());
    if (head.epoch > this.#epoch) this.#begin(head);
    this.#log.clear();
    this.surroundings.announce?.();
    this.#tell();
  }

  /** Notes a request whose answer was so many characters long. */
  record(entry: RequestEntry, characters: number): void {
    this.#log.add(entry, characters);
    this.#tell();
  }

  /** Calls back after anything happened here; returns how to stop it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something changed in another way than by an event of this page: tells the listeners. */
  touch(): void {
    this.#tell();
  }

  /**
   * Applies what is new. Several requests may be under way at once, so an answer of the store may
   * tell what has been applied meanwhile, or of an epoch that is over.
   */
  #catchUp(missed: Missed): void {
    if (missed.epoch < this.#epoch) return;
    if (missed.epoch > this.#epoch) this.#begin(missed);
    for (const event of missed.events.slice(Math.max(0, this.#length - missed.first))) {
      this.#world.accept(event);
      this.#length++;
    }
  }

  #begin(head: LogHead): void {
    this.#world = new World(openingAt(this.parameters, this.#scenario, head.openedAt));
    if (this.#openServers) this.#joined(this.#world);
    this.#epoch = head.epoch;
    this.#length = 0;
  }

  #nothingMissed(): Missed {
    const { openedAt } = this.#world.opening;
    return { epoch: this.#epoch, openedAt, first: this.#length, events: [] };
  }

  #goOnInMemory(): void {
    if (!this.#store.persistent) return;
    this.#store.close();
    this.#store = new LonelyStore(this.#world.opening.openedAt, this.#epoch);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Stands in for a log that failed: nobody else writes, so nothing is ever missed or read again. */
class LonelyStore implements EventStore {
  readonly persistent = false;
  #head: LogHead;

  constructor(openedAt: number, epoch: number) {
    this.#head = { openedAt, epoch };
  }

  async open(): Promise<LogHead> {
    return this.#head;
  }

  async since({ length }: LogPosition): Promise<Missed> {
    return { ...this.#head, first: length, events: [] };
  }

  async append<T>(
    { length }: LogPosition,
    decide: (missed: Missed) => { readonly event: WorldEvent; readonly result: T },
  ): Promise<T> {
    return decide({ ...this.#head, first: length, events: [] }).result;
  }

  async restart(openedAt: number): Promise<LogHead> {
    this.#head = { openedAt, epoch: this.#head.epoch + 1 };
    return this.#head;
  }

  close(): void {}
}
