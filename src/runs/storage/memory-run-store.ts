import { reduceRun } from "../reduce-run.ts";
import type { RunId } from "../run.ts";
import { nextTurn, type RunStore, type StoredRun } from "./run-store.ts";

/** Keeps runs as long as the page lives, or, given to several engines, as long as a test does. */
export function createMemoryRunStore(): RunStore {
  const runs = new Map<RunId, StoredRun>();
  const turns = new Map<string, number>();
  const leases = new Map<string, { holder: string; until: number }>();
  const listeners = new Set<(id: RunId) => void>();
  const changed = (id: RunId) => {
    for (const listener of listeners) listener(id);
  };

  return {
    lasting: false,
    async load() {
      return { runs: [...runs.values()], damaged: 0 };
    },
    async put(version) {
      runs.set(version.run.id, version);
      changed(version.run.id);
    },
    async commit({ run: { id } }, decide) {
      const stored = runs.get(id);
      if (!stored) return null;
      const event = decide(stored.run);
      if (!event) return stored;
      const run = reduceRun(stored.run, event);
      if (run === stored.run) return stored;
      const next = { ...stored, run, seq: stored.seq + 1 };
      runs.set(id, next);
      changed(id);
      return next;
    },
    async refresh({ run }) {
      return runs.get(run.id) ?? null;
    },
    async setClosed(id, closed) {
      const stored = runs.get(id);
      if (!stored || stored.closed === closed) return;
      runs.set(id, { ...stored, closed });
      changed(id);
    },
    async remove(ids) {
      for (const id of ids) {
        if (runs.delete(id)) changed(id);
      }
    },
    async takeTurn(pace, spacing, now) {
      const turn = nextTurn(turns.get(pace), now);
      turns.set(pace, turn + spacing);
      return turn;
    },
    async holdPace(pace, until) {
      turns.set(pace, Math.max(turns.get(pace) ?? 0, until));
    },
    async lease(name, holder, now, until) {
      const lease = leases.get(name);
      if (lease && lease.holder !== holder && lease.until > now) return false;
      leases.set(name, { holder, until });
      return true;
    },
    async endLease(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
