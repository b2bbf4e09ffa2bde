import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { EventStore, LogHead, LogPosition, Missed } from "./event-store.ts";
import type { WorldEvent } from "./world/events.ts";

interface LogSchema extends DBSchema {
  events: { key: number; value: WorldEvent };
  head: { key: "head"; value: LogHead };
}

/** A log that survives a reload and is shared by all tabs of the origin. */
export class IndexedDbEventStore implements EventStore {
  readonly persistent = true;
  readonly #db: IDBPDatabase<LogSchema>;

  private constructor(db: IDBPDatabase<LogSchema>) {
    this.#db = db;
  }

  /** Opens the database of one world. Rejects where the browser keeps nothing. */
  static async named(name: string): Promise<IndexedDbEventStore> {
    const db = await openDB<LogSchema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("events");
        fresh.createObjectStore("head");
      },
      blocking(_current, _blocked, event) {
        // Another tab wants to delete or upgrade: let it, the next request opens anew.
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return new IndexedDbEventStore(db);
  }

  async open(openedAt: number): Promise<LogHead> {
    const transaction = this.#db.transaction("head", "readwrite");
    const found = await transaction.store.get("head");
    const head = found ?? { openedAt, epoch: 1 };
    if (!found) await transaction.store.put(head, "head");
    await transaction.done;
    return head;
  }

  async since(position: LogPosition): Promise<Missed> {
    const transaction = this.#db.transaction(["head", "events"], "readonly");
    const [head, events] = await Promise.all([
      transaction.objectStore("head").get("head"),
      transaction.objectStore("events").getAll(IDBKeyRange.lowerBound(position.length)),
    ]);
    if (!head) throw new Error("Failed to read the log: it has been deleted.");
    if (head.epoch === position.epoch) return { ...head, first: position.length, events };
    return { ...head, first: 0, events: await transaction.objectStore("events").getAll() };
  }

  async append<T>(
    position: LogPosition,
    decide: (missed: Missed) => { readonly event: WorldEvent; readonly result: T },
  ): Promise<T> {
    const transaction = this.#db.transaction(["head", "events"], "readwrite");
    const log = transaction.objectStore("events");
    const [head, newer] = await Promise.all([
      transaction.objectStore("head").get("head"),
      log.getAll(IDBKeyRange.lowerBound(position.length)),
    ]);
    if (!head) throw new Error("Failed to append to the log: it has been deleted.");
    const first = head.epoch === position.epoch ? position.length : 0;
    const events = head.epoch === position.epoch ? newer : await log.getAll();
    const { event, result } = decide({ ...head, first, events });
    await log.add(event, first + events.length);
    await transaction.done;
    return result;
  }

  async restart(openedAt: number): Promise<LogHead> {
    const transaction = this.#db.transaction(["head", "events"], "readwrite");
    const before = await transaction.objectStore("head").get("head");
    const head = { openedAt, epoch: (before?.epoch ?? 0) + 1 };
    await transaction.objectStore("events").clear();
    await transaction.objectStore("head").put(head, "head");
    await transaction.done;
    return head;
  }

  close(): void {
    this.#db.close();
  }
}
