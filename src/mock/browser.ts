import { Cloud } from "./cloud.ts";
import { createControl, type MockControl } from "./control.ts";
import { type EventStore, MemoryEventStore } from "./event-store.ts";
import { IndexedDbEventStore } from "./indexed-db-event-store.ts";
import { fetchThrough } from "./page-fetch.ts";
import { randomUuid } from "./random-uuid.ts";
import type { WorldParameters } from "./scenarios/table.ts";
import { answer } from "./tencent/answer.ts";
import { fetchThroughWorker } from "./worker-fetch.ts";
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
  /** What the console must send its requests with. */
  readonly fetch: typeof globalThis.fetch;
  readonly control: MockControl;
  /** Parameters that could not be used; the default was used instead. */
  readonly notices: readonly ParameterNotice[];
}

/** A service worker that does not control the page by then is done without. */
const WORKER_PATIENCE_MS = 3_000;

/** A database that has not opened by then is done without. */
const STORE_PATIENCE_MS = 2_000;

/** Opens the pretend cloud in a browser and answers the endpoint, by service worker if possible. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { parameters, at, notices } = readWorldParameters(options);
  const channel = openChannel(worldName(parameters));
  const opening = openCloud(parameters, () => channel?.postMessage(null)).then(async (cloud) => {
    await cloud.growTo(at);
    return cloud;
  });
  const [cloud, workerAnswers] = await Promise.all([opening, startWorker(opening, options)]);
  channel?.addEventListener("message", () => {
    cloud.world().then(() => cloud.touch(), console.error);
  });
  const mode = workerAnswers ? "worker" : "page";
  const pageFetch = fetchThrough(options.endpoint, (request) => answer(request, cloud));
  const fetch = workerAnswers
    ? fetchThroughWorker({
        container: navigator.serviceWorker,
        leaving: window,
        fetch: globalThis.fetch.bind(globalThis),
        pageFetch,
        now: () => Date.now(),
      })
    : pageFetch;
  return { mode, fetch, control: createControl(cloud), notices };
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

/** Whether a service worker answers now. Never rejects: without one, the page answers itself. */
async function startWorker(cloud: Promise<Cloud>, options: MockOptions): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    const [{ setupWorker }, { http }] = await Promise.all([
      import("msw/browser"),
      import("msw/core/http"),
    ]);
    const worker = setupWorker(
      http.all(options.endpoint, async ({ request }) => {
        const delivery = await answer(request, await cloud);
        if (delivery.kind === "response") return delivery.response;
        if (delivery.kind === "broken") return Response.error();
        return new Promise<never>(() => {});
      }),
    );
    let tooLate = false;
    const started = worker
      .start({
        onUnhandledRequest: "bypass",
        quiet: true,
        serviceWorker: { url: options.workerUrl },
      })
      .then(() => {
        if (tooLate) worker.stop();
        return navigator.serviceWorker.controller !== null;
      });
    const patience = new Promise<false>((resolve) =>
      setTimeout(() => {
        tooLate = true;
        resolve(false);
      }, WORKER_PATIENCE_MS),
    );
    return await Promise.race([started, patience]);
  } catch {
    return false;
  }
}
