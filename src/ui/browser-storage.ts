/**
 * `localStorage` that may be missing, full or forbidden (private windows, locked-down browsers):
 * what cannot be remembered is simply not remembered.
 */

/** The text kept under `key`; null when there is none or storage is blocked. */
export function readStored(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text under `key`; null forgets it. Returns whether it was kept. */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
