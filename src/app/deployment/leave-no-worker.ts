/** Worker scripts of demos, today's and of earlier builds. */
const OURS = ["sw.js", "mockServiceWorker.js"];

/**
 * Before a live cloud no service worker stands between the page and its host: nobody should see an
 * old console there, and there is nothing to be done without a network. One that a demo at the same
 * address has left goes, with all it kept.
 */
export async function leaveNoWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const script = registration?.active?.scriptURL ?? "";
  if (!registration || !OURS.includes(script.slice(registration.scope.length))) return;
  const prefix = `cvm-console ${new URL(registration.scope).pathname} `;
  await registration.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)),
  );
}
