import type { Delivery } from "./delivery.ts";
import { answeredPaths } from "./entrance.ts";
import { ANSWERED } from "./worker-fetch.ts";

export interface TakeoverOptions {
  /** Absolute URL that is answered. */
  readonly endpoint: string;
  /** Where the service worker script lies. */
  readonly workerUrl: string;
  readonly answerRequest: (request: Request) => Promise<Delivery>;
}

/** A service worker that does not control the page by then is done without. */
const PATIENCE_MS = 10_000;

/**
 * Lets a service worker answer this page; false where none can. Nobody waits for it, since the page
 * answers until then: it comes when the browser has nothing better to do, and MSW is downloaded only
 * where a worker runs. Never rejects.
 */
export async function letWorkerTakeOver(options: TakeoverOptions): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await idle();
    if (!(await isControlled(options.workerUrl))) return false;
    const [{ setupWorker }, { http }] = await Promise.all([
      import("msw/browser"),
      import("msw/core/http"),
    ]);
    const respond = async ({ request }: { request: Request }) => {
      const delivery = await options.answerRequest(request);
      if (delivery.kind === "response") {
        delivery.response.headers.set(ANSWERED, "1");
        return delivery.response;
      }
      if (delivery.kind === "broken") return Response.error();
      return new Promise<never>(() => {});
    };
    const worker = setupWorker(
      ...answeredPaths(options.endpoint).map((path) => http.all(path, respond)),
    );
    await worker.start({
      onUnhandledRequest: "bypass",
      quiet: true,
      serviceWorker: { url: options.workerUrl },
    });
    return navigator.serviceWorker.controller !== null;
  } catch {
    return false;
  }
}

/**
 * Registers the worker and waits until it controls the page. After a reload that bypasses workers
 * it never does, and MSW would reload the page under the person's hands.
 */
async function isControlled(workerUrl: string): Promise<boolean> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(workerUrl);
  if (serviceWorker.controller) return true;
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve(false), PATIENCE_MS);
    const controlled = () => {
      clearTimeout(patience);
      resolve(true);
    };
    serviceWorker.addEventListener("controllerchange", controlled, { once: true });
  });
}

/** Longest wait for an idle moment: a busy page gets its worker too. */
const BUSY_MS = 4_000;

/** Resolves when everything is loaded and the browser has time. */
async function idle(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }
  await new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: BUSY_MS });
    else setTimeout(resolve, BUSY_MS / 4);
  });
}
