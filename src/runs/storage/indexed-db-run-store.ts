import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { reduceRun } from "../reduce-run.ts";
import type { Run, RunId } from "../run.ts";
import type { RunEvent } from "../run-events.ts";
import { advance, nextTurn, type RunStore, type StoredRun, type Version } from "./run-store.ts";
import { parseEvents, parseRun } from "./stored-run.ts";

interface Schema extends DBSchema {
  /** What is asked for with every event. Apart from the runs, which can hold ten thousand instances. */
  heads: { key: RunId; value: Head };
  /** A run as of event `seq` of its head: its beginning, until it is finished. */
  runs: { key: RunId; value: Run };
  /** What happened after that, by run and number. */
  events: { key: [RunId, number]; value: { id: RunId; seq: number; event: RunEvent } };
  /** The next free moment of each pace. */
  turns: { key: string; value: number };
  leases: { key: string; value: { holder: string; until: number } };
}

interface Head {
  readonly id: RunId;
  readonly seq: number;
  readonly closed: boolean;
}

const STORES = ["heads", "runs", "events"] as const;
type Writing = IDBPTransaction<Schema, typeof STORES, "readwrite">;

/** One channel for all databases: a run of another one is simply not found in this one. */
const CHANNEL = "cvm-console-runs";

/**
 * Runs in the browser's own database, shared by all tabs of the origin; opened when first needed.
 * One database for each cloud: ids of one mean nothing in another.
 */
export function createIndexedDbRunStore(name: string | Promise<string>): RunStore {
  let connection: Promise<IDBPDatabase<Schema>> | null = null;

  /** Opens it again after the browser has closed it, as it does when site data is cleared. */
  function db(): Promise<IDBPDatabase<Schema>> {
    if (!connection) {
      const forget = () => {
        connection = null;
      };
      connection = Promise.resolve(name).then((known) => openRuns(known, forget));
      connection.catch(forget);
    }
    return connection;
  }

  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  const tell = (id: RunId) => channel?.postMessage(id);

  async function write<Result>(work: (tx: Writing) => Promise<Result>): Promise<Result> {
    const database = await db();
    // Strict: what protects a request from being sent twice has to be on the disk before it leaves.
    const tx = database.transaction(STORES, "readwrite", { durability: "strict" });
    try {
      const result = await work(tx);
      await tx.done;
      return result;
    } catch (error) {
      tx.done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // It has ended by itself.
      }
      throw error;
    }
  }

  return {
    lasting: true,
    async load() {
      const tx = (await db()).transaction(STORES);
      const [heads, events] = await Promise.all([
        tx.objectStore("heads").getAll(),
        tx.objectStore("events").getAll(),
      ]);
      const later = new Map<RunId, RunEvent[]>();
      for (const { id, event } of events) {
        const list = later.get(id);
        if (list) list.push(event);
        else later.set(id, [event]);
      }
      const runs: StoredRun[] = [];
      let damaged = 0;
      for (const head of heads) {
        const run = parseRun(await tx.objectStore("runs").get(head.id));
        const events = parseEvents(later.get(head.id) ?? []);
        if (run && events)
          runs.push({ ...advance({ run, seq: head.seq }, events), closed: head.closed });
        else damaged += 1;
      }
      await tx.done;
      return { runs, damaged };
    },
    async put(stored) {
      const { id } = stored.run;
      await write((tx) => putWhole(tx, stored));
      tell(id);
    },
    async commit(known, decide) {
      const { id } = known.run;
      let written = false;
      const version = await write(async (tx) => {
        const now = await current(tx, known);
        if (!now) return null;
        const event = decide(now.run);
        const run = event ? reduceRun(now.run, event) : now.run;
        if (!event || run === now.run) return now;
        written = true;
        const next = { ...now, run, seq: now.seq + 1 };
        if (run.finishedAt === null) {
          await tx.objectStore("events").add({ id, seq: next.seq, event });
        } else {
          // Finished: from now on it is one record.
          await putWhole(tx, next);
        }
        return next;
      });
      if (written) tell(id);
      return version;
    },
    async refresh(known) {
      const tx = (await db()).transaction(STORES);
      const now = await current(tx, known);
      await tx.done;
      return now;
    },
    async setClosed(id, closed) {
      await write(async (tx) => {
        const head = await tx.objectStore("heads").get(id);
        if (head) await tx.objectStore("heads").put({ ...head, closed });
      });
      tell(id);
    },
    async remove(ids) {
      await write(async (tx) => {
        for (const id of ids) {
          await tx.objectStore("events").delete(eventsOf(id));
          await tx.objectStore("runs").delete(id);
          await tx.objectStore("heads").delete(id);
        }
      });
      for (const id of ids) tell(id);
    },
    async takeTurn(pace, spacing, now) {
      const tx = (await db()).transaction("turns", "readwrite");
      const turn = nextTurn(await tx.store.get(pace), now);
      await tx.store.put(turn + spacing, pace);
      await tx.done;
      return turn;
    },
    async holdPace(pace, until) {
      const tx = (await db()).transaction("turns", "readwrite");
      await tx.store.put(Math.max((await tx.store.get(pace)) ?? 0, until), pace);
      await tx.done;
    },
    async lease(name, holder, now, until) {
      const tx = (await db()).transaction("leases", "readwrite");
      const lease = await tx.store.get(name);
      const free = !lease || lease.holder === holder || lease.until <= now;
      if (free) await tx.store.put({ holder, until }, name);
      await tx.done;
      return free;
    },
    async endLease(name, holder) {
      const tx = (await db()).transaction("leases", "readwrite");
      if ((await tx.store.get(name))?.holder === holder) await tx.store.delete(name);
      await tx.done;
    },
    watch(listener) {
      if (!channel) return () => undefined;
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string") listener(data as RunId);
      };
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
}

function openRuns(name: string, forget: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore("heads", { keyPath: "id" });
      database.createObjectStore("runs", { keyPath: "id" });
      database.createObjectStore("events", { keyPath: ["id", "seq"] });
      database.createObjectStore("turns");
      database.createObjectStore("leases");
    },
    terminated: forget,
    // A newer version of the console waits in another tab: let it have the database.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
      forget();
    },
  });
}

async function putWhole(tx: Writing, { run, seq, closed }: StoredRun): Promise<void> {
  await tx.objectStore("events").delete(eventsOf(run.id));
  await tx.objectStore("runs").put(run);
  await tx.objectStore("heads").put({ id: run.id, seq, closed });
}

/** What the storage holds now, read from as late a point as is known already. */
async function current(
  tx: IDBPTransaction<Schema, typeof STORES, "readonly" | "readwrite">,
  known: Version,
): Promise<StoredRun | null> {
  const { id } = known.run;
  const head = await tx.objectStore("heads").get(id);
  if (!head) return null;
  let base: Version = known;
  if (head.seq > known.seq) {
    const run = parseRun(await tx.objectStore("runs").get(id));
    if (!run) return null;
    base = { run, seq: head.seq };
  }
  const later = await tx.objectStore("events").getAll(eventsOf(id, base.seq + 1));
  const events = parseEvents(later.map(({ event }) => event));
  return events && { ...advance(base, events), closed: head.closed };
}

function eventsOf(id: RunId, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]);
}
