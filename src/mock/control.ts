import type { Cloud } from "./cloud.ts";
import type { FaultRule } from "./faults.ts";
import type { RequestEntry } from "./request-log.ts";
import { type ScenarioName, scenarioNames } from "./scenarios/table.ts";
import { allActions } from "./tencent/actions/actions-around.ts";
import { instanceOnTheWire } from "./tencent/actions/describe-instances.ts";
import { bodyOf, envelopeOf } from "./tencent/answer.ts";
import type { JsonObject } from "./tencent/parameters.ts";
import { type Bill, billOf } from "./world/bill.ts";
import { isSpeed, SPEED_RANGE } from "./world/clock.ts";
import { cnyOf } from "./world/money.ts";
import type { WorldSettings } from "./world/settings.ts";
import { nextEnd, type Upcoming, upcoming } from "./world/upcoming.ts";
import type { World } from "./world/world.ts";

/** How the demo menu and tests hold the pretend cloud: everything that is not its wire. */
export interface MockControl {
  /** Whether the world outlives the page. */
  readonly persistent: boolean;
  /** Names this very world: another scenario, seed or beginning is another one. */
  readonly world: string;
  readonly scenario: ScenarioName;
  readonly scenarios: readonly ScenarioName[];
  readonly seed: number;
  /** How many instances were asked for; null where nobody asked. */
  readonly size: number | null;
  /** When this world began, milliseconds. */
  readonly openedAt: number;
  /** The clock's factor now. */
  readonly speed: number;
  /** World time, milliseconds. */
  now(): number;
  setSpeed(factor: number): Promise<void>;
  /** Lets world time pass at once, milliseconds. */
  jump(ms: number): Promise<void>;
  /** What will happen by itself, earliest first; every kind of it has a name of its own. */
  upcoming(limit: number): Promise<Upcoming[]>;
  /** Lets time pass until the next of these has happened, and tells which; null when there is none. */
  jumpToNext(): Promise<Upcoming | null>;
  balance(): Promise<Balance>;
  /** Puts so many CNY into the account. */
  topUp(amount: number): Promise<void>;
  /** Takes so many CNY out of the account, whatever is left then. */
  spend(amount: number): Promise<void>;
  /** What an hour costs now, resource by resource, the dearest first. */
  bill(limit?: number): Promise<Bill>;
  /** Forgets everything that happened; the same world opens anew. */
  reset(): Promise<void>;
  faults(): { readonly rules: readonly FaultRule[]; readonly latency: number };
  /** Replaces the fault rules, and the latency (real milliseconds) when given. They live in this page only. */
  setFaults(rules: readonly FaultRule[], latency?: number): void;
  settings(): Promise<WorldSettings>;
  setSettings(patch: Partial<WorldSettings>): Promise<void>;
  /** The latest requests, oldest first. */
  log(): readonly RequestEntry[];
  /** Calls back after anything happened; returns how to stop it. */
  subscribe(listener: () => void): () => void;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
  /**
   * One instance as DescribeInstances shows it, or a server of NAVER's as getServerInstanceList does,
   * wherever it is; null when there is none.
   */
  read(instanceId: string): Promise<object | null>;
  /**
   * Another actor with the same account calls the API: no signature, rate limit or fault. Actions of
   * NAVER's take a region such as `KR`, or `classic-KR` for its Classic platform.
   */
  exec(action: string, region: string, params: JsonObject): Promise<object>;
}

/** What the account has, CNY. */
export interface Balance {
  /** As of the last full hour; less than nothing is owed. */
  readonly amount: number;
  readonly currency: "CNY";
  /** Used since then, and not taken off yet. */
  readonly unsettled: number;
  /** What an hour costs now. */
  readonly perHour: number;
  /** World time at which the balance falls below zero if nothing happens, or fell; null when never. */
  readonly exhaustedAt: number | null;
  /** Since when the account owes money, and when instances are stopped for it, or were; null when not. */
  readonly arrears: {
    readonly since: number;
    readonly stopAt: number;
    readonly stopped: boolean;
  } | null;
}

/** CNY that can be put in or taken out at once: sums stay exact. */
const LARGEST_AMOUNT = 1_000_000_000;

/** Lines of a bill when nothing else is asked for. */
const BILL_LENGTH = 200;

/** Longest real time that `idle` sleeps before it looks again: the clock may be changed meanwhile. */
const IDLE_NAP_MS = 250;

/** The handle of a cloud. */
export function createControl(cloud: Cloud): MockControl {
  return {
    get persistent() {
      return cloud.persistent;
    },
    get world() {
      return cloud.name;
    },
    scenario: cloud.parameters.scenario,
    scenarios: scenarioNames,
    seed: cloud.parameters.seed,
    size: cloud.parameters.size ?? null,
    get openedAt() {
      return cloud.openedAt;
    },
    get speed() {
      return cloud.speed;
    },
    now: () => cloud.worldNow(),
    async setSpeed(speed) {
      if (!isSpeed(speed)) {
        const { min, max } = SPEED_RANGE;
        throw new RangeError(`Failed to set the speed: ${speed} is not within ${min} and ${max}.`);
      }
      await cloud.happen({ kind: "speed", speed });
    },
    async jump(ms) {
      if (!(ms >= 0)) throw new RangeError(`Failed to jump by ${ms} ms: time only goes forward.`);
      await cloud.happen({ kind: "jump", ms });
    },
    upcoming: async (limit) => upcoming(await cloud.world(), limit),
    async jumpToNext() {
      const [next = null] = upcoming(await cloud.world(), 1);
      if (next) await cloud.happen({ kind: "jump", ms: Math.max(0, next.at - cloud.worldNow()) });
      return next;
    },
    balance: async () => balanceOf(await cloud.world()),
    topUp: (amount) => move(cloud, amount, 1),
    spend: (amount) => move(cloud, amount, -1),
    bill: async (limit = BILL_LENGTH) => billOf(await cloud.world(), limit),
    reset: () => cloud.reset(),
    faults: () => ({ rules: cloud.faults.rules, latency: cloud.faults.latency }),
    setFaults(rules, latency = cloud.faults.latency) {
      cloud.faults.rules = rules;
      cloud.faults.latency = latency;
      cloud.touch();
    },
    settings: async () => (await cloud.world()).settings,
    async setSettings(patch) {
      await cloud.happen({ kind: "settings", patch });
    },
    log: () => cloud.requests,
    subscribe: (listener) => cloud.subscribe(listener),
    async idle() {
      for (;;) {
        const world = await cloud.world();
        const next = nextEnd(world);
        if (next === null) return;
        const real = world.clock.realUntil(next, cloud.surroundings.now());
        await cloud.surroundings.wait(Math.min(IDLE_NAP_MS, real + 1));
      }
    },
    async read(instanceId) {
      if (isServerNo(instanceId)) {
        const { readServer } = await import("./naver/wire/other-actor.ts");
        return readServer(cloud, instanceId);
      }
      const world = await cloud.world();
      const found = world.lookUp(instanceId);
      if (found.kind !== "present") return null;
      return structuredClone(instanceOnTheWire(world.read(found.index), "en-US"));
    },
    async exec(action, region, params) {
      if (!isOfNaver(action)) return execute(cloud, action, region, params);
      const { executeNaver } = await import("./naver/wire/other-actor.ts");
      return executeNaver(cloud, action, region, params);
    },
  };
}

/** The ids of NAVER's servers are numbers, and its actions begin with a small letter. */
const isServerNo = (id: string): boolean => /^\d+$/.test(id);
const isOfNaver = (action: string): boolean => /^[a-z]/.test(action);

async function move(cloud: Cloud, amount: number, sign: 1 | -1): Promise<void> {
  if (!(amount > 0 && amount <= LARGEST_AMOUNT)) {
    throw new RangeError(`Failed to move ${amount} CNY: not within 0 and ${LARGEST_AMOUNT}.`);
  }
  await cloud.happen({ kind: "money", amount: sign * amount });
}

function balanceOf({ finances, settings }: World): Balance {
  const { account } = finances;
  const { arrears } = account;
  return {
    amount: cnyOf(account.balance),
    currency: "CNY",
    unsettled: cnyOf(account.unsettled),
    perHour: cnyOf(account.rate),
    exhaustedAt: arrears ? arrears.since : account.exhaustedAt(),
    arrears: arrears && { ...arrears, stopAt: arrears.since + settings.arrearsChargedMs },
  };
}

async function execute(
  cloud: Cloud,
  action: string,
  region: string,
  params: JsonObject,
): Promise<object> {
  const requestId = cloud.surroundings.requestId();
  const language = "en-US";
  const version =
    (await allActions()).find((known) => known.action === action)?.version ?? "2017-03-12";
  const url = new URL("http://localhost/");
  const signed = { method: "POST", url, headers: new Headers(), body: "", form: null };
  const wire = { action, version, region, language, service: null, params, textual: false, signed };
  const body = await bodyOf({ ...wire, language: "en-US" }, cloud, requestId, "other");
  return structuredClone(await envelopeOf(body, { action, region, requestId, language }));
}
