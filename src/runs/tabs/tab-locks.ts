/** What only one tab may do at a time. */
export interface TabLocks {
  /**
   * Waits until no other tab does the work of this name, then does it; the signal given to `work`
   * says when to stop. Resolves when the work is over, or when aborted while waiting.
   */
  whenFree(
    name: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
}
