/** What of a browser's `navigator.serviceWorker` is needed here. */
interface WorkerContainer extends EventTarget {
  readonly controller: { postMessage(message: string): void } | null;
}

interface WorkerFetchOptions {
  readonly container: WorkerContainer;
  /** Hears `beforeunload`: the window. */
  readonly leaving: EventTarget;
  readonly fetch: typeof globalThis.fetch;
  /** Answers in the page, for when the worker does not. */
  readonly pageFetch: typeof globalThis.fetch;
  /** Real time, which goes on while a laptop sleeps; milliseconds. */
  readonly now: () => number;
}

/** The header of every answer that came by way of the worker: a host's own has none. */
export const ANSWERED = "x-pretend-cloud";

/** The shortest idle time after which browsers stop a worker is half a minute. */
const FRESH_MS = 10_000;
/** A worker that has not said by then that it answers is done without. */
const PATIENCE_MS = 3_000;

/**
 * Fetches by way of MSW's worker, which has to be told of a page before it answers it. It forgets
 * its pages when the browser stops it, as in a hidden tab or while a laptop sleeps; and MSW takes
 * every `beforeunload` for the end of a page, even when the person stays. So it is told again.
 */
export function fetchThroughWorker(options: WorkerFetchOptions): typeof globalThis.fetch {
  const { container, leaving, fetch, pageFetch, now } = options;
  let toldAt = now();
  let telling: Promise<boolean> | null = null;
  const forget = () => {
    toldAt = Number.NEGATIVE_INFINITY;
  };
  leaving.addEventListener("beforeunload", forget);
  // A newer build's worker knows none of the pages of the older one.
  container.addEventListener("controllerchange", forget);

  async function tell(): Promise<boolean> {
    const answers = await activated(container);
    if (answers) toldAt = now();
    telling = null;
    return answers;
  }

  /** By way of the worker. One that has just forgotten this page lets a request through to the host. */
  const relayed: typeof globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (response.headers.has(ANSWERED)) return response;
    forget();
    return pageFetch(input, init);
  };

  return async (input, init) => {
    const age = now() - toldAt;
    if (age >= 0 && age < FRESH_MS) return relayed(input, init);
    telling ??= tell();
    return (await telling) ? relayed(input, init) : pageFetch(input, init);
  };
}

/** Tells the worker that this page wants answers; false when it does not confirm that. */
function activated(container: WorkerContainer): Promise<boolean> {
  return new Promise((resolve) => {
    const { controller } = container;
    if (!controller) return resolve(false);
    const stop = new AbortController();
    const end = (answers: boolean) => {
      clearTimeout(patience);
      stop.abort();
      resolve(answers);
    };
    const patience = setTimeout(() => end(false), PATIENCE_MS);
    const listen = (event: Event) => {
      if ("data" in event && isConfirmation(event.data)) end(true);
    };
    container.addEventListener("message", listen, { signal: stop.signal });
    controller.postMessage("MOCK_ACTIVATE");
  });
}

function isConfirmation(data: unknown): boolean {
  return (
    typeof data === "object" && data !== null && Reflect.get(data, "type") === "MOCKING_ENABLED"
  );
}
