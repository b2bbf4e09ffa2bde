import type { ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warning" | "failure";

export interface Notice {
  /** A notice with the same id is replaced, not repeated. */
  readonly id: string;
  readonly tone: NoticeTone;
  /**
   * An element that translates itself, so that it follows a change of language:
   * `<RejectedParameters …/>`, not a sentence in the language of the moment.
   */
  readonly message: ReactNode;
}

type Board = Pick<typeof import("./notice-board.ts"), "putUp" | "takeDown">;

/** What notices are put up on; fetched for the first one. */
let board: Promise<Board> | null = null;
const listeners = new Set<() => void>();

/** Shows a short notice at the top right. Runs have their own notices, at the bottom. */
export function showNotice(notice: Notice): void {
  board ??= import("./notice-board.ts");
  for (const listener of listeners) listener();
  board.then(({ putUp }) => putUp(notice), console.error);
}

/** Takes a notice away, e.g. because its reason is gone. */
export function hideNotice(id: string): void {
  board?.then(({ takeDown }) => takeDown(id), console.error);
}

/** Whether there has been a notice yet. */
export function hadNotices(): boolean {
  return board !== null;
}

/** Calls back at every notice; returns how to stop it. */
export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
