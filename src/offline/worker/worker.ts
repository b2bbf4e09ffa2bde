/**
 * The service worker of a demo. It answers the build's own files first, so that the console opens
 * without a network and no file takes the way through the page; what is left, the calls of the
 * pretend cloud, goes to MSW's worker, which is loaded into this one.
 */
import { type Build, cacheName, outdated, wanted } from "./build.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const BUILD: Build;

const { scope } = self.registration;
const own = cacheName(scope, BUILD);

// These listeners come before MSW's, which must not run: it would take the place of an older build
// under its pages, and leave when its last page does. This one waits until nobody needs the older.
self.addEventListener("install", (event) => {
  event.stopImmediatePropagation();
  event.waitUntil(keepFiles());
});

self.addEventListener("activate", (event) => {
  event.stopImmediatePropagation();
  event.waitUntil(forgetOldBuilds().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "CLIENT_CLOSED") event.stopImmediatePropagation();
});

self.addEventListener("fetch", (event) => {
  const { kind } = wanted(event.request, scope, BUILD);
  if (kind === "other") return;
  event.stopImmediatePropagation();
  event.respondWith(kind === "page" ? page(event.request) : file(event.request, kind));
});

self.importScripts("./mockServiceWorker.js");

/** Fetches the whole build. Rejects when anything is missing: then the older build stays. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(own);
  const opened = await fetch(scope, { cache: "no-cache" });
  if (!(await keepPage(opened))) throw new Error("Failed to keep the page: it is another build's.");
  await cache.addAll(BUILD.files.map((path) => new URL(path, scope).href));
}

async function forgetOldBuilds(): Promise<void> {
  const names = outdated(await caches.keys(), scope, BUILD);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Keeps the page if it is of this build; its settings may have been changed since. */
async function keepPage(response: Response): Promise<boolean> {
  if (!response.ok || !(await response.clone().text()).includes(BUILD.entry)) return false;
  await (await caches.open(own)).put(scope, response.clone());
  return true;
}

/** The page as the host has it now, so that a new build or a changed setting shows at once. */
async function page(request: Request): Promise<Response> {
  const cached = () => caches.match(scope, { cacheName: own });
  try {
    const response = await fetch(request);
    if (response.ok) await keepPage(response);
    return response.ok ? response : ((await cached()) ?? response);
  } catch {
    return (await cached()) ?? Response.error();
  }
}

async function file(request: Request, kind: "asset" | "file"): Promise<Response> {
  const { href } = new URL(request.url);
  const kept = await caches.match(href, { cacheName: own });
  if (kept) return kept;
  // An older build's, for a tab that was open when this one came.
  const older = kind === "asset" ? await caches.match(href) : undefined;
  return older ?? fetch(request);
}
