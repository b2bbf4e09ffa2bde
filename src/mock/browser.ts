import { Cloud } from "./cloud.ts";
import { createControl, type MockControl } from "./control.ts";
import { answerAt } from "./entrance.ts";
import { type EventStore, MemoryEventStore } from "./event-store.ts";
import { IndexedDbEventStore } from "./indexed-db-event-store.ts";
import { fetchThrough } from "./page-fetch.ts";
import { randomUuid } from "./random-uuid.ts";
import type { WorldParameters } from "./scenarios/table.ts";
import { loadEverything } from "./tencent/answer.ts";
import { fetchThroughWorker } from "./worker-fetch.ts";
import { letWorkerTakeOver } from "./worker-takeover.ts";
import {
  type ParameterNotice,
  type RawParameters,
  readWorldParameters,
} from "./world-parameters.ts";

/** What the page asks for. */
export interface MockOptions extends RawParameters {
  /** Absolute URL that is answered. */
  readonly endpoint: string;
  /** Where the service worker script lies. */
  readonly workerUrl: string;
}

/** A running mock. */
export interface Mock {
  /** Whether a service worker answers, or the page itself. */
  readonly mode: "worker" | "page";
  /** What the console must send its requests with. A test may put its own around it. */
  fetch: typeof globalThis.fetch;
  readonly control: MockControl;
  /** Parameters that could not be used; the default was used instead. */
  readonly notices: readonly ParameterNotice[];
}

/** A database that has not opened by then is done without. */
const STORE_PATIENCE_MS = 2_000;

/**
 * Opens the pretend cloud in a browser. The page answers the endpoint itself at first, so that the
 * first row waits for nothing; a service worker takes over where there can be one, and then the
 * requests show among the network's.
 */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { parameters, at, notices } = readWorldParameters(options);
  const channel = openChannel(worldName(parameters));
  const cloud = await openCloud(parameters, () => channel?.postMessage(null));
  await cloud.growTo(at);
  channel?.addEventListener("message", () => {
    cloud.world().then(() => cloud.touch(), console.error);
  });
  const answerRequest = (request: Request) => answerAt(options.endpoint, request, cloud);
  const pageFetch = fetchThrough(options.endpoint, answerRequest);
  let mode: Mock["mode"] = "page";
  let fetch = pageFetch;
  const takeOver = async () => {
    loadEverything().catch(() => undefined);
    if (!(await letWorkerTakeOver({ ...options, answerRequest }))) return;
    fetch = fetchThroughWorker({
      container: navigator.serviceWorker,
      leaving: window,
      fetch: globalThis.fetch.bind(globalThis),
      pageFetch,
      now: () => Date.now(),
    });
    mode = "worker";
  };
  return {
    get mode() {
      return mode;
    },
    fetch: onceQuiet((input, init) => fetch(input, init), takeOver),
    control: createControl(cloud),
    notices,
  };
}

function worldName({ scenario, seed, speed, size }: WorldParameters): string {
  return ["cvm-mock", scenario, seed, speed, ...(size === undefined ? [] : [size])].join("/");
}

async function openCloud(parameters: WorldParameters, announce: () => void): Promise<Cloud> {
  const surroundings = {
    now: () => Date.now(),
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    requestId: randomUuid,
    announce,
  };
  try {
    const store = await withinPatience(IndexedDbEventStore.named(worldName(parameters)));
    return await Cloud.open(parameters, surroundings, store);
  } catch {
    // Private windows and locked-down browsers keep nothing: the world lives as long as the page.
    return Cloud.open(parameters, surroundings, new MemoryEventStore());
  }
}

/** A database that is being deleted elsewhere does not open until that is done: not worth waiting. */
function withinPatience(opening: Promise<EventStore>): Promise<EventStore> {
  const patience = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("Failed to open the database in time.")), STORE_PATIENCE_MS),
  );
  return Promise.race([opening, patience]);
}

/** Tabs that share a log tell one another when they have added to it. */
function openChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
}

/** So long nothing has been asked when the page counts as opened, milliseconds. */
const QUIET_MS = 500;

/** The same `fetch`; something more happens once the page has got what it opened with. */
function onceQuiet(
  fetch: typeof globalThis.fetch,
  more: () => Promise<void>,
): typeof globalThis.fetch {
  let begun = false;
  let quiet: ReturnType<typeof setTimeout>;
  return async (input, init) => {
    try {
      return await fetch(input, init);
    } finally {
      if (!begun) {
        clearTimeout(quiet);
        quiet = setTimeout(() => {
          begun = true;
          void more();
        }, QUIET_MS);
      }
    }
  };
}
