/**
 * What scans found, so that looking again costs one request.
 *
 * A cloud that cannot filter a query by itself makes the console read every page (a scan). Turning a
 * page, sorting or polling must not do that again: the ids and rows of a scan are remembered, and a
 * later look reads only the rows it shows, by their ids. Rows that are gone or no longer match drop
 * out. Rows that began to match elsewhere show with the next scan, which is due after
 * {@link TRUST} times as long as the last one took: reading on costs a small, constant share.
 */
import { sortInstances } from "../cloud/instance-order.ts";
import { normaliseQuery } from "../cloud/instance-search.ts";
import type {
  InstancePage,
  InstancePageQuery,
  InstanceQuery,
  Provider,
} from "../cloud/provider.ts";
import type { Instance } from "../instance/instance.ts";

const TRUST = 50;
const SHORTEST_TRUST = 15_000;
const LONGEST_TRUST = 600_000;
/** Scans kept: the one shown, and those a person goes Back to. */
const KEPT = 4;

interface Scan {
  instances: readonly Instance[];
  readonly trustedUntil: number;
}

interface RunningScan {
  readonly result: Promise<Scan>;
  readonly controller: AbortController;
  waiting: number;
}

export interface ScanMemory {
  page(query: InstancePageQuery, signal?: AbortSignal): Promise<InstancePage>;
  /** Makes the next look a scan: for a person who asks for everything anew. */
  forget(): void;
}

export function createScanMemory(
  provider: Pick<Provider, "scanInstances" | "readInstances" | "matcher">,
  now: () => number = () => performance.now(),
): ScanMemory {
  const scans = new Map<string, Scan>();
  const running = new Map<string, RunningScan>();

  return {
    async page(query, signal) {
      const key = keyOf(query);
      const scan = scans.get(key);
      if (!scan || now() >= scan.trustedUntil) {
        return slice((await scanned(key, query, signal)).instances, query);
      }
      scans.delete(key);
      scans.set(key, scan);
      const shown = slice(scan.instances, query).instances;
      const ids = shown.map(({ id }) => id);
      const read = await provider.readInstances(query.region, ids, signal, "lately");
      scan.instances = renewed(scan.instances, shown, read, provider.matcher(query));
      return slice(scan.instances, query);
    },
    forget() {
      scans.clear();
    },
  };

  /** One scan for all who ask for the same; it ends when nobody waits for it any more. */
  async function scanned(key: string, query: InstanceQuery, signal?: AbortSignal): Promise<Scan> {
    const mine = running.get(key) ?? start(key, query);
    mine.waiting += 1;
    const leave = () => {
      mine.waiting -= 1;
      // Turning a page lets one go and takes the next up a moment later.
      setTimeout(() => {
        if (mine.waiting > 0) return;
        mine.controller.abort();
        if (running.get(key) === mine) running.delete(key);
      });
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener("abort", leave, { once: true });
    try {
      return await mine.result;
    } finally {
      signal?.removeEventListener("abort", leave);
    }
  }

  function start(key: string, query: InstanceQuery): RunningScan {
    const controller = new AbortController();
    const read = async (): Promise<Scan> => {
      const began = now();
      try {
        const instances = await provider.scanInstances(query, controller.signal);
        const took = now() - began;
        const trust = Math.min(LONGEST_TRUST, Math.max(SHORTEST_TRUST, took * TRUST));
        const scan = { instances, trustedUntil: now() + trust };
        scans.delete(key);
        scans.set(key, scan);
        for (const oldest of scans.keys()) {
          if (scans.size <= KEPT) break;
          scans.delete(oldest);
        }
        return scan;
      } finally {
        if (running.get(key) === scan) running.delete(key);
      }
    };
    const scan: RunningScan = { result: read(), controller, waiting: 0 };
    // Whoever waits sees the failure; when all have left, nobody has to.
    scan.result.catch(() => undefined);
    running.set(key, scan);
    return scan;
  }
}

function keyOf(query: InstanceQuery): string {
  const { region, words, filters } = normaliseQuery(query);
  return JSON.stringify([region, words, filters]);
}

function slice(instances: readonly Instance[], query: InstancePageQuery): InstancePage {
  const start = (query.page - 1) * query.size;
  return {
    total: instances.length,
    instances: sortInstances(instances, query.sort).slice(start, start + query.size),
    how: "scan",
    sortable: true,
  };
}

function renewed(
  all: readonly Instance[],
  shown: readonly Instance[],
  read: readonly Instance[],
  matches: (instance: Instance) => boolean,
): Instance[] {
  const asked = new Set(shown.map(({ id }) => id));
  const fresh = new Map(read.filter(matches).map((instance) => [instance.id, instance]));
  return all.flatMap((instance) =>
    asked.has(instance.id) ? (fresh.get(instance.id) ?? []) : instance,
  );
}
