import type { Instant } from "../instance/instance.ts";
import { reduceRun } from "./reduce-run.ts";
import { HISTORY_LENGTH, type Run, type RunId } from "./run.ts";
import { createMemoryRunStore } from "./storage/memory-run-store.ts";
import type { Decide, RunStore, StoredRun } from "./storage/run-store.ts";

/** How well runs are kept, for the person to know. */
export type Keeping =
  | "kept"
  /** Storage is blocked or failed: a reload forgets. */
  | "not-kept"
  /** Somebody cleared the storage while runs were going on; they were written again. */
  | "rewritten";

export interface Books {
  /** Newest first. */
  readonly runs: readonly Run[];
  /** Runs whose notice was closed. */
  readonly closed: ReadonlySet<RunId>;
  readonly keeping: Keeping;
  /** Stored runs that could not be understood and were left out. */
  readonly damaged: number;
}

/** Calls back soon: with the next frame in a browser, so that many changes are shown at once. */
export type Soon = (callback: () => void) => void;

/**
 * Every run this tab knows of, as it stands: reads and writes the storage, survives its loss, and
 * tells listeners. The one place where a run changes.
 */
export interface RunBook {
  /** What was true when listeners were last called: the same object until then. */
  published(): Books;
  subscribe(listener: () => void): () => void;
  /** Calls back at once with every change, for loops that act on it. */
  onChange(listener: (id: RunId) => void): () => void;
  /** What is true now. */
  get(id: RunId): Run | undefined;
  all(): Iterable<Run>;
  load(): Promise<void>;
  add(run: Run): Promise<void>;
  /** Writes what `decide` says about the run as it stands in storage; resolves with the event kept. */
  record(id: RunId, decide: Decide): Promise<{ readonly run: Run; readonly written: boolean }>;
  setClosed(id: RunId, closed: boolean): Promise<void>;
  takeTurn(pace: string, spacing: number, now: Instant): Promise<Instant>;
  holdPace(pace: string, until: Instant): Promise<void>;
  stop(): void;
}

export function createRunBook(first: RunStore, soon: Soon): RunBook {
  let store = first;
  let keeping: Keeping = first.lasting ? "kept" : "not-kept";
  let damaged = 0;
  const known = new Map<RunId, StoredRun>();
  const listeners = new Set<() => void>();
  const changeListeners = new Set<(id: RunId) => void>();
  let books: Books = { runs: [], closed: new Set(), keeping, damaged };
  let unwatch = store.watch(takeIn);

  let publishing = false;
  function publish() {
    if (publishing) return;
    publishing = true;
    soon(() => {
      publishing = false;
      const stored = [...known.values()].sort((a, b) => b.run.startedAt - a.run.startedAt);
      const runs = stored.map(({ run }) => run);
      const closed = new Set(stored.filter((run) => run.closed).map(({ run }) => run.id));
      books = { runs, closed, keeping, damaged };
      for (const listener of listeners) listener();
    });
  }

  function learn(stored: StoredRun) {
    const before = known.get(stored.run.id);
    // Answers of the storage can overtake one another: an older one says nothing new.
    if (before && before.seq > stored.seq) return;
    known.set(stored.run.id, stored);
    publish();
    for (const listener of changeListeners) listener(stored.run.id);
  }

  /** Does something with the storage; when it fails, goes on in memory with all that is known. */
  async function withStore<Result>(use: (store: RunStore) => Promise<Result>): Promise<Result> {
    try {
      return await use(store);
    } catch (error) {
      if (!store.lasting) throw error;
      unwatch();
      const memory = createMemoryRunStore();
      for (const stored of known.values()) await memory.put(stored);
      if (store.lasting) {
        store = memory;
        unwatch = store.watch(takeIn);
        keeping = "not-kept";
        publish();
      }
      return await use(store);
    }
  }

  /** Another tab wrote about a run. */
  async function takeIn(id: RunId) {
    const mine = known.get(id);
    if (!mine) return load();
    const stored = await withStore((store) => store.refresh(mine));
    if (stored) learn(stored);
    else if (mine.run.finishedAt !== null) {
      known.delete(id);
      publish();
    }
  }

  async function load() {
    const loaded = await withStore((store) => store.load());
    damaged = loaded.damaged;
    for (const stored of loaded.runs) learn(stored);
    publish();
  }

  async function record(id: RunId, decide: Decide) {
    const mine = known.get(id);
    if (!mine) throw new Error(`Failed to write about run ${id}: it is not known.`);
    let written = false;
    const watching: Decide = (run) => {
      const event = decide(run);
      written = event !== null && reduceRun(run, event) !== run;
      return event;
    };
    let next = await withStore((store) => store.commit(mine, watching));
    if (!next) {
      keeping = "rewritten";
      await withStore((store) => store.put(known.get(id) ?? mine));
      next = await withStore((store) => store.commit(known.get(id) ?? mine, watching));
    }
    const version = next ?? mine;
    learn({ ...version, closed: known.get(id)?.closed ?? false });
    if (written && version.run.finishedAt !== null) await prune();
    return { run: version.run, written };
  }

  /** Forgets the oldest finished runs. */
  async function prune() {
    const finished = [...known.values()]
      .filter(({ run }) => run.finishedAt !== null)
      .sort((a, b) => (b.run.finishedAt ?? 0) - (a.run.finishedAt ?? 0));
    const old = finished.slice(HISTORY_LENGTH).map(({ run }) => run.id);
    if (old.length === 0) return;
    for (const id of old) known.delete(id);
    publish();
    await withStore((store) => store.remove(old));
  }

  return {
    published: () => books,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    get: (id) => known.get(id)?.run,
    *all() {
      for (const { run } of known.values()) yield run;
    },
    load,
    async add(run) {
      const stored = { run, seq: 0, closed: false };
      await withStore((store) => store.put(stored));
      learn(stored);
    },
    record,
    async setClosed(id, closed) {
      const mine = known.get(id);
      if (!mine) return;
      await withStore((store) => store.setClosed(id, closed));
      const now = known.get(id) ?? mine;
      learn({ ...now, closed });
    },
    takeTurn: (pace, spacing, now) => withStore((store) => store.takeTurn(pace, spacing, now)),
    holdPace: (pace, until) => withStore((store) => store.holdPace(pace, until)),
    stop() {
      unwatch();
    },
  };
}
