import { readStored, writeStored } from "../browser-storage.ts";

/** Where it is remembered that keys of one character are off. */
const STORED = "cvm-console.letter-keys";

let on = readStored(STORED) !== "off";
const listeners = new Set<() => void>();

/** Whether keys of one character do anything (WCAG 2.1.4). */
export function letterKeysAreOn(): boolean {
  return on;
}

/** Switches them; remembered in this browser. */
export function switchLetterKeys(next: boolean): void {
  on = next;
  writeStored(STORED, next ? null : "off");
  for (const listener of listeners) listener();
}

export function subscribeToLetterKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
