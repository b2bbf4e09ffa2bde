import { rulesOf } from "../instance/action-rules.ts";
import type { Instance } from "../instance/instance.ts";
import { planAction } from "../instance/plan.ts";
import type { Attention } from "./attention.ts";
import type { Clock } from "./clock.ts";
import { type ConnectCloud, createCloudsInUse } from "./clouds-in-use.ts";
import { type Beginning, createRun } from "./create-run.ts";
import { createFollower } from "./follower.ts";
import type { Fault, Run, RunId, SessionId } from "./run.ts";
import { createRunBook, type Soon } from "./run-book.ts";
import type { RunEngine, RunsView, Start } from "./run-engine.ts";
import { createRunSecrets } from "./run-secrets.ts";
import { type SenderDeps, sendRun } from "./sender.ts";
import type { RunStore } from "./storage/run-store.ts";
import type { TabLocks } from "./tabs/tab-locks.ts";

/** Everything that an engine needs from outside. */
export interface RunEngineDeps {
  /** The clouds that runs belong to; one is asked for only when a run needs it. */
  readonly clouds: ConnectCloud;
  readonly store: RunStore;
  readonly locks: TabLocks;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Text that is nowhere else: names sessions and runs. */
  readonly newId: () => string;
  readonly attention: Attention;
  readonly soon: Soon;
  /** Something was done or seen to change in the cloud: whoever shows it may want to look. */
  readonly onCloudChanged: () => void;
}

/** An engine and its life: `open` takes up what is stored, `close` stops everything it does. */
export interface RunEngineLife {
  readonly engine: RunEngine;
  open(): Promise<void>;
  close(): void;
}

export function createRunEngine(deps: RunEngineDeps): RunEngineLife {
  const { store, locks, clock, attention, newId, soon } = deps;
  const session = newId() as SessionId;
  const book = createRunBook(store, soon);
  const end = new AbortController();
  const driven = new Set<RunId>();
  let readingTrouble: Fault | null = null;
  let preparing: readonly Run[] = [];
  let view: RunsView = { ...book.published(), preparing, readingTrouble };
  const listeners = new Set<() => void>();

  function publish() {
    view = { ...book.published(), preparing, readingTrouble };
    for (const listener of listeners) listener();
  }
  const stopListening = [book.subscribe(publish), book.onChange(driveIfNew)];

  const clouds = createCloudsInUse(deps.clouds, { clock, random: deps.random, signal: end.signal });
  const secrets = createRunSecrets();
  const senderDeps: SenderDeps = {
    ...deps,
    book,
    session,
    secrets,
    onTaken: deps.onCloudChanged,
  };
  const follower = createFollower({
    ...deps,
    book,
    clouds,
    onSeen: deps.onCloudChanged,
    onTrouble(fault) {
      if (fault === readingTrouble) return;
      readingTrouble = fault;
      soon(publish);
    },
  });

  /** Queues for the right to send a run, behind the tab that has it. */
  function driveIfNew(id: RunId) {
    const run = book.get(id);
    if (!run || run.finishedAt !== null || driven.has(id) || end.signal.aborted) return;
    driven.add(id);
    void clouds
      .whenConnected(run.provider)
      .then((provider) =>
        locks.whenFree(`run/${id}`, end.signal, (signal) =>
          sendRun(id, provider, senderDeps, signal),
        ),
      )
      .catch(() => undefined)
      .finally(() => driven.delete(id));
  }

  /** Reads for all tabs while this one is looked at. */
  async function followWhileVisible() {
    while (!end.signal.aborted) {
      await locks.whenFree("follow", end.signal, async (signal) => {
        const hidden = new AbortController();
        const stop = attention.subscribe(() => {
          if (!attention.visible()) hidden.abort();
        });
        if (!attention.visible()) hidden.abort();
        await follower.follow(AbortSignal.any([signal, hidden.signal]));
        stop();
      });
      if (!attention.visible()) await untilVisible();
    }
  }

  function untilVisible(): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        stop();
        end.signal.removeEventListener("abort", finish);
        resolve();
      };
      const stop = attention.subscribe(() => attention.visible() && finish());
      end.signal.addEventListener("abort", finish, { once: true });
      if (attention.visible() || end.signal.aborted) finish();
    });
  }

  function prepare(start: Start): () => void {
    const origin = { driver: session, at: clock.now(), retryOf: null };
    const run = secrets.hide(createRun(start, { id: newId() as RunId, ...origin }));
    // This one is never sent.
    secrets.forget(run.id);
    preparing = [run, ...preparing];
    // Not soon: it answers a press.
    publish();
    return () => {
      preparing = preparing.filter((each) => each !== run);
      // After the book, which shows the run that takes over.
      soon(publish);
    };
  }

  async function begin(start: Start, origin: Pick<Beginning, "retryOf" | "gone">): Promise<RunId> {
    const provider = await clouds.connect(start.provider);
    const id = newId() as RunId;
    const at = clock.now();
    const run = secrets.hide(createRun(start, { id, driver: session, at, ...origin }));
    // The lock first, so that no other tab that hears of the run is given it.
    await new Promise<void>((resolve, reject) => {
      driven.add(id);
      void locks
        .whenFree(`run/${id}`, end.signal, async (signal) => {
          await book.add(run).then(resolve, reject);
          if (book.get(id)) await sendRun(id, provider, senderDeps, signal);
        })
        .finally(() => driven.delete(id))
        .then(() => reject(new Error("Failed to begin a run: the engine is closed.")), reject);
    });
    return id;
  }

  async function retry(id: RunId, chosen: Run["chosen"] | undefined): Promise<RunId> {
    const run = book.get(id);
    if (!run) throw new Error(`Failed to retry run ${id}: it is not known.`);
    if (rulesOf(run.action).secrets && !chosen) {
      throw new Error(
        `Failed to retry run ${id}: its secret was not kept, it has to be chosen anew.`,
      );
    }
    const provider = await clouds.connect(run.provider);
    const failed = run.items.filter(({ status }) => status === "failed");
    const instances: Instance[] = [];
    for (const region of new Set(failed.map((item) => item.region))) {
      const ids = failed.filter((item) => item.region === region).map((item) => item.id);
      instances.push(...(await provider.readInstances(region, ids)));
    }
    const found = new Set(instances.map((instance) => instance.id));
    const gone = failed.filter((item) => !found.has(item.id));
    const options = chosen ?? run.chosen;
    const { maxIds } = provider.capabilities.limits[run.action];
    const plan = planAction(rulesOf(run.action), instances, options, maxIds);
    return begin(
      { provider: run.provider, action: run.action, chosen: options, ...plan },
      { retryOf: id, gone },
    );
  }

  const engine: RunEngine = {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare,
    start: (start) => begin(start, { retryOf: null }),
    async skipGrace(id) {
      await book.record(id, () => ({ type: "grace-skipped", at: clock.now() }));
    },
    async cancelQueued(id) {
      await book.record(id, () => ({ type: "cancelled", at: clock.now() }));
    },
    async resume(id) {
      await book.record(id, () => ({ type: "resumed", at: clock.now() }));
    },
    retryFailed: (id, chosen) => retry(id, chosen),
    dismiss: (id) => book.setClosed(id, true),
    reopen: (id) => book.setClosed(id, false),
    observe: (provider, instances) => void follower.observe(provider, instances),
    hasUnsent() {
      for (const run of book.all()) {
        const agreed = run.driver === session && !run.awaitingAgreement;
        if (agreed && run.requests.some(({ status }) => status === "waiting")) return true;
      }
      return false;
    },
  };

  return {
    engine,
    async open() {
      await book.load();
      void followWhileVisible();
    },
    close() {
      end.abort();
      for (const stop of stopListening) stop();
      book.stop();
    },
  };
}
