import type { RunEngine, RunsView } from "./run-engine.ts";

export interface LateRunEngineOptions {
  /** Fetches the engine and starts it. */
  readonly load: () => Promise<RunEngine>;
  /** Resolves when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** So long it waits for the first reading of instances, milliseconds; a page may read none. */
  readonly patience: number;
}

/** Nothing is known of any run yet. */
const NOTHING: RunsView = {
  runs: [],
  preparing: [],
  closed: new Set(),
  keeping: "kept",
  damaged: 0,
  readingTrouble: null,
};

/**
 * An engine whose code comes when the first rows are there: once a cloud has been read and the page
 * is idle, or as soon as anybody wants something of it, who then waits for it. Runs that were under
 * way when the page was left are taken up at that moment.
 */
export function createLateRunEngine({ load, idle, patience }: LateRunEngineOptions): RunEngine {
  const listeners = new Set<() => void>();
  let engine: RunEngine | null = null;
  let loading: Promise<RunEngine> | null = null;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function whole(): Promise<RunEngine> {
    loading ??= load().then(
      (loaded) => {
        engine = loaded;
        loaded.subscribe(tell);
        tell();
        return loaded;
      },
      (error: unknown) => {
        // Whoever wants something of it next tries again.
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  let heard = false;
  function soon(): void {
    if (heard) return;
    heard = true;
    void idle().then(whole).catch(console.error);
  }
  setTimeout(soon, patience);

  return {
    view: () => engine?.view() ?? NOTHING,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare(start) {
      if (engine) return engine.prepare(start);
      let ended = false;
      let end = () => {};
      whole().then(
        (loaded) => {
          if (!ended) end = loaded.prepare(start);
        },
        // Said by whoever starts it.
        () => undefined,
      );
      return () => {
        ended = true;
        end();
      };
    },
    start: async (start) => (await whole()).start(start),
    skipGrace: async (id) => (await whole()).skipGrace(id),
    cancelQueued: async (id) => (await whole()).cancelQueued(id),
    resume: async (id) => (await whole()).resume(id),
    retryFailed: async (id, chosen) => (await whole()).retryFailed(id, chosen),
    dismiss: async (id) => (await whole()).dismiss(id),
    reopen: async (id) => (await whole()).reopen(id),
    observe(provider, instances) {
      if (engine) engine.observe(provider, instances);
      else soon();
    },
    hasUnsent: () => engine?.hasUnsent() ?? false,
  };
}
