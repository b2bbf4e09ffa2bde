import type { CommandName } from "./command-table.ts";

/** What can be done now, by what is on the screen. */
export type Available = ReadonlyMap<CommandName, () => void>;

let available: Available = new Map();
const listeners = new Set<() => void>();

/** Offers a command as long as its part of the page is there; returns how to take it back. */
export function offerCommand(name: CommandName, run: () => void): () => void {
  put(new Map(available).set(name, run));
  return () => {
    if (available.get(name) !== run) return;
    const rest = new Map(available);
    rest.delete(name);
    put(rest);
  };
}

export function availableCommands(): Available {
  return available;
}

export function subscribeToCommands(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function put(next: Available): void {
  available = next;
  for (const listener of listeners) listener();
}
