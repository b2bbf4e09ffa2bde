import type { Cloud, RequestEntry } from "./cloud.ts";
import type { FaultRule } from "./faults.ts";
import { type ScenarioName, scenarioNames } from "./scenarios/table.ts";
import { instanceOnTheWire } from "./tencent/actions/describe-instances.ts";
import { wireActions } from "./tencent/actions/table.ts";
import { bodyOf, envelopeOf } from "./tencent/answer.ts";
import type { JsonObject } from "./tencent/parameters.ts";
import { isSpeed, SPEED_RANGE } from "./world/clock.ts";
import type { WorldSettings } from "./world/settings.ts";
import type { Upcoming } from "./world/world.ts";

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
  /** What will happen by itself, earliest first. */
  upcoming(limit: number): Promise<Upcoming[]>;
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
  /** One instance as DescribeInstances shows it, wherever it is; null when there is none. */
  read(instanceId: string): Promise<object | null>;
  /** Another actor with the same account calls the API: no signature, rate limit or fault. */
  exec(action: string, region: string, params: JsonObject): Promise<object>;
}

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
    upcoming: async (limit) => (await cloud.world()).upcoming(limit),
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
        const [next] = world.upcoming(1);
        if (!next) return;
        const real = world.clock.realUntil(next.at, cloud.surroundings.now());
        await cloud.surroundings.wait(Math.min(IDLE_NAP_MS, real + 1));
      }
    },
    async read(instanceId) {
      const world = await cloud.world();
      const found = world.lookUp(instanceId);
      if (found.kind !== "present") return null;
      return structuredClone(instanceOnTheWire(world.read(found.index), "en-US"));
    },
    exec: (action, region, params) => execute(cloud, action, region, params),
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
  const version = wireActions.find((known) => known.action === action)?.version ?? "2017-03-12";
  const url = new URL("http://localhost/");
  const signed = { method: "POST", url, headers: new Headers(), body: "", form: null };
  const wire = { action, version, region, language, service: null, params, textual: false, signed };
  const body = await bodyOf({ ...wire, language: "en-US" }, cloud, requestId, "other");
  return structuredClone(envelopeOf(body, { action, region, requestId, language }));
}
