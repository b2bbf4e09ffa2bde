/** Whether there is a network, and whether anybody is looking. */
export interface Attention {
  online(): boolean;
  visible(): boolean;
  /** Calls back when either changes; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export const browserAttention: Attention = {
  online: () => navigator.onLine !== false,
  visible: () => document.visibilityState !== "hidden",
  subscribe(listener) {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("online", listener, { signal });
    window.addEventListener("offline", listener, { signal });
    document.addEventListener("visibilitychange", listener, { signal });
    // A page that comes back out of the history cache fires nothing else.
    window.addEventListener("pageshow", listener, { signal });
    return () => stop.abort();
  },
};
