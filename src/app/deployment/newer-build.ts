/** Whether this page is of a build that the host no longer serves. It can go on, but not for ever. */
let outdated = false;
const listeners = new Set<() => void>();

export function isOutdated(): boolean {
  return outdated;
}

/** Calls back when a newer build was found; returns how to stop it. */
export function subscribeToBuilds(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Looks for a newer build when there is a sign of one: a part of the console that cannot be had, or
 * a service worker that is new.
 */
export function watchForNewerBuild(): void {
  const look = () => {
    isReplaced().then(
      (replaced) => {
        if (!replaced || outdated) return;
        outdated = true;
        for (const listener of listeners) listener();
      },
      // Without a connection there is nothing to tell apart.
      () => undefined,
    );
  };
  window.addEventListener("vite:preloadError", look);
  if ("serviceWorker" in navigator) {
    void navigator.serviceWorker.ready.then((registration) => {
      registration.addEventListener("updatefound", look);
    });
  }
}

/** Whether the page as the host has it now is begun by another script than this one was. */
async function isReplaced(): Promise<boolean> {
  const entry = document.querySelector('script[type="module"][src]')?.getAttribute("src");
  if (!entry) return false;
  const response = await fetch(document.baseURI.replace(/#.*$/, ""), { cache: "no-store" });
  return response.ok && namesAnother(await response.text(), entry);
}

/** A page of ours that does not name the script; what else comes back says nothing about builds. */
export function namesAnother(page: string, entry: string): boolean {
  return page.includes('id="settings"') && !page.includes(entry);
}
