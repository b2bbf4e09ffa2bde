/** Engines over the real adapter and the pretend cloud, with one clock that only the test moves. */
import { setMaxListeners } from "node:events";
import { vi } from "vitest";
import type { Provider } from "../../cloud/provider.ts";
import { ACTION_RULES } from "../../instance/action-rules.ts";
import type { Instance, InstanceId, Instant } from "../../instance/instance.ts";
import { planAction } from "../../instance/plan.ts";
import { type ShutdownOptions, shutdownBlockers } from "../../instance/shutdown.ts";
import { type CloudOptions, createCloud, type TestCloud } from "../../mock/node.ts";
import { allActions } from "../../mock/tencent/actions/actions-around.ts";
import type { Attention } from "../attention.ts";
import { browserClock } from "../clock.ts";
import { createRunEngine } from "../create-run-engine.ts";
import type { Run, RunId } from "../run.ts";
import type { RunEngine } from "../run-engine.ts";
import { createMemoryRunStore } from "../storage/memory-run-store.ts";
import type { RunStore } from "../storage/run-store.ts";
import { type BenchCloud, TENCENT } from "./bench-clouds.ts";
import { createTestLocks, type TestLocks } from "./test-locks.ts";

export const REGION = TENCENT.region;

/** One life of one tab. */
export interface Tab {
  readonly engine: RunEngine;
  readonly provider: Provider;
  setVisible(visible: boolean): void;
  setOnline(online: boolean): void;
  /** The tab is gone from one moment to the next: nothing of it runs on, its locks are free. */
  kill(): void;
  run(id: RunId): Run;
  start(instances: readonly Instance[], chosen?: Partial<ShutdownOptions>): Promise<RunId>;
}

export interface Bench {
  readonly cloud: TestCloud;
  readonly store: RunStore;
  readonly locks: TestLocks;
  /** How often the world has taken a write of the console's for each id, whatever was answered. */
  accepted(): ReadonlyMap<string, number>;
  /** How often each id has left in a write of the console's, taken or not. */
  sent(): ReadonlyMap<string, number>;
  openTab(): Promise<Tab>;
  /** Running instances of the region, as many as asked for. */
  running(count: number): Promise<Instance[]>;
  /** Lets time pass in small steps. */
  pass(milliseconds: number): Promise<void>;
  /** Lets time pass until something is true; fails after so many milliseconds. */
  until(what: () => boolean, limit?: number): Promise<void>;
  /** The wire state of an instance in the world; null when it is not there. */
  stateOf(id: string): Promise<string | null>;
  /** Items whose shown result is not what the world says. Empty is what every test wants. */
  untruths(run: Run): Promise<string[]>;
  end(): void;
}

/** A run waits for many things at once: that is no leak, whatever Node's default says. */
setMaxListeners(0);

/** Milliseconds after which the transport would give up on a silent cloud. */
const SILENCE = 30_000;
const STEP = 100;

export async function createBench(
  options: CloudOptions = {},
  face: BenchCloud = TENCENT,
): Promise<Bench> {
  const cloud = await createCloud({ scenario: "large", size: 400, ...options });
  await face.prepare(cloud);
  // Those that a list does not need come later: by a clock that stands still, too late.
  await allActions();
  // Timers that nobody moves but the test; what settles at once (streams, storage) stays real.
  vi.useFakeTimers({
    now: cloud.now(),
    toFake: ["setTimeout", "clearTimeout", "Date", "performance"],
  });
  const store = createMemoryRunStore();
  const locks = createTestLocks();
  const tabs = new Set<Tab>();
  let ids = 0;

  // At the world's door, where an answer that gets lost cannot hide what was done.
  const taken = new Map<string, number>();
  const happen = cloud.cloud.happen.bind(cloud.cloud);
  cloud.cloud.happen = async (happening) => {
    const outcome = await happen(happening);
    for (const id of face.taken(happening, outcome)) taken.set(id, (taken.get(id) ?? 0) + 1);
    return outcome;
  };

  async function settle() {
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  async function step(milliseconds: number) {
    await vi.advanceTimersByTimeAsync(milliseconds);
    cloud.advance(milliseconds);
    await settle();
  }

  async function openTab(): Promise<Tab> {
    const life = { alive: true, visible: true, online: true };
    const listeners = new Set<() => void>();
    const attention: Attention = {
      online: () => life.online,
      visible: () => life.visible,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const tell = () => {
      for (const listener of listeners) listener();
    };
    const provider = face.connect(cloud, {
      isOnline: () => life.online,
      fetch: (input, init) =>
        life.alive ? withPatience(cloud.fetch(input, init), life) : new Promise(() => {}),
    });
    const tabLocks = locks.forTab();
    const { engine, open, close } = createRunEngine({
      clouds: async () => provider,
      store: whileAlive(store, life),
      locks: tabLocks,
      clock: browserClock,
      random: () => 0.5,
      newId: () => `id-${++ids}`,
      attention,
      soon: (callback) => void setTimeout(callback, 16),
      onCloudChanged: () => undefined,
    });
    await open();
    await step(20);

    const tab: Tab = {
      engine,
      provider,
      setVisible(visible) {
        life.visible = visible;
        tell();
      },
      setOnline(online) {
        life.online = online;
        tell();
      },
      kill() {
        life.alive = false;
        close();
        tabLocks.die();
        tabs.delete(tab);
      },
      run(id) {
        const run = engine.view().runs.find((each) => each.id === id);
        if (!run) throw new Error(`Run ${id} is not there`);
        return run;
      },
      async start(instances, chosen) {
        const options: ShutdownOptions = { stopType: "soft", noCharge: false, ...chosen };
        const { maxIds } = provider.capabilities.limits.shutdown;
        const plan = planAction(ACTION_RULES.shutdown, instances, options, maxIds);
        const id = await engine.start({
          provider: provider.id,
          action: "shutdown",
          chosen: options,
          ...plan,
        });
        await step(20);
        return id;
      },
    };
    tabs.add(tab);
    return tab;
  }

  const stateOf = async (id: string) => {
    return face.stateIn(await cloud.control.read(id));
  };

  return {
    cloud,
    store,
    locks,
    accepted: () => taken,
    sent() {
      const counts = new Map<string, number>();
      for (const { action, params } of cloud.control.log()) {
        if (action !== face.stop) continue;
        for (const id of face.idsIn(params)) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return counts;
    },
    openTab,
    async running(count) {
      const found: Instance[] = [];
      for (let page = 1; found.length < count; page++) {
        // A new one for each page: its own pace would wait for a clock that stands still.
        const provider = face.connect(cloud, { fetch: cloud.fetch });
        const query = { region: face.region, words: [], filters: [], sort: null, page, size: 100 };
        const { instances } = await provider.listInstances(query);
        if (instances.length === 0) throw new Error(`There are only ${found.length} running`);
        found.push(...instances.filter((each) => shutdownBlockers(each).length === 0));
        if (page % 30 === 0) await step(1_000);
      }
      return found.slice(0, count);
    },
    async pass(milliseconds) {
      for (let left = milliseconds; left > 0; left -= STEP) await step(Math.min(STEP, left));
    },
    async until(what, limit = 600_000) {
      for (let passed = 0; !what(); passed += STEP) {
        if (passed > limit) throw new Error(`Not within ${limit / 1000} s`);
        await step(STEP);
      }
    },
    stateOf,
    async untruths(run) {
      const untruths: string[] = [];
      for (const { id, status, reason } of run.items) {
        const state = await stateOf(id);
        const isTrue =
          status === "done"
            ? state === "STOPPED"
            : status === "cancelled"
              ? state === "RUNNING"
              : status === "failed" &&
                (reason?.kind === "gone" ? state === null : state === "RUNNING");
        if (!isTrue) untruths.push(`${id}: ${status} (${reason?.kind ?? "-"}), really ${state}`);
      }
      return untruths;
    },
    end() {
      for (const tab of [...tabs]) tab.kill();
      vi.useRealTimers();
    },
  };
}

/** A cloud that keeps silent is given up by the transport; its clock would be a real one. */
async function withPatience(
  answer: Promise<Response>,
  life: { readonly alive: boolean },
): Promise<Response> {
  const silence = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new DOMException("Too late", "TimeoutError")), SILENCE);
  });
  const response = await Promise.race([answer, silence]);
  return life.alive ? response : new Promise<never>(() => {});
}

/** The storage as a tab sees it: what a dead tab does never happens. */
function whileAlive(store: RunStore, life: { readonly alive: boolean }): RunStore {
  return new Proxy(store, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) =>
        life.alive || key === "watch" ? Reflect.apply(member, target, args) : new Promise(() => {});
    },
  });
}

export function idsOfAll(instances: readonly { readonly id: InstanceId }[]): InstanceId[] {
  return instances.map(({ id }) => id);
}

export function instant(at: number): Instant {
  return at as Instant;
}
