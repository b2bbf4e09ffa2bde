import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { InstanceId, Instant } from "../../instance/instance.ts";
import { createRun } from "../create-run.ts";
import type { Run, RunId, SessionId } from "../run.ts";
import { createRunBook } from "../run-book.ts";
import type { RunEvent } from "../run-events.ts";
import { createIndexedDbRunStore } from "./indexed-db-run-store.ts";
import type { RunStore } from "./run-store.ts";

const DRIVER = "driver" as SessionId;
const at = (value: number) => value as Instant;
let name: string;
let count = 0;

beforeEach(() => {
  name = `runs-${++count}`;
});
afterEach(() => deleteDB(name, { blocked: () => undefined }));

/** Only the fields that a run takes from an instance matter here. */
function begin(id: string, ids: readonly string[]): Run {
  const instances = ids.map((each) => ({ id: each as InstanceId, name: each }));
  const run = createRun(
    {
      provider: "tencent",
      action: "shutdown",
      chosen: { stopType: "soft", noCharge: false },
      verdicts: [],
      requests: [],
    },
    { id: id as RunId, driver: DRIVER, at: at(1_000), retryOf: null },
  );
  return {
    ...run,
    finishedAt: null,
    items: instances.map((each) => ({
      ...each,
      region: "r",
      status: "waiting",
      since: at(1_000),
      reason: null,
      request: 0,
      slow: false,
      fruitless: 0,
      operationBefore: null,
      doneBefore: false,
    })),
    requests: [
      {
        region: "r",
        options: { stopType: "soft", stoppedBilling: "charged" },
        ids: instances.map((each) => each.id),
        status: "waiting",
        since: at(1_000),
        sentAt: null,
        attempts: 0,
        notBefore: null,
        fault: null,
        requestId: null,
        origin: 0,
      },
    ],
  };
}

const stored = (run: Run) => ({ run, seq: 0, closed: false });
const sent: RunEvent = { type: "sent", at: at(2_000), request: 0, driver: DRIVER };
const cancelled: RunEvent = { type: "cancelled", at: at(3_000) };

async function begun(store: RunStore, id = "run"): Promise<Run> {
  const run = begin(id, ["ins-a", "ins-b"]);
  await store.put(stored(run));
  return run;
}

test("what was written before is there after a reload", async () => {
  const run = await begun(createIndexedDbRunStore(name));
  await createIndexedDbRunStore(name).commit({ run, seq: 0 }, () => sent);
  const { runs, damaged } = await createIndexedDbRunStore(name).load();
  expect(damaged).toBe(0);
  expect(runs.map((each) => [each.seq, each.run.requests[0]?.status])).toEqual([[1, "sent"]]);
});

test("of two tabs that want to send the same request, one may", async () => {
  const [a, b] = [createIndexedDbRunStore(name), createIndexedDbRunStore(name)];
  const run = await begun(a);
  const decide = (mine: boolean[]) => (now: Run) => {
    const may = now.requests[0]?.status === "waiting";
    mine.push(may);
    return may ? sent : null;
  };
  const wishes: boolean[] = [];
  const known = { run, seq: 0 };
  await Promise.all([a.commit(known, decide(wishes)), b.commit(known, decide(wishes))]);
  expect(wishes).toEqual([true, false]);
});

test("a tab that knows an old state decides on the new one", async () => {
  const store = createIndexedDbRunStore(name);
  const run = await begun(store);
  const old = { run, seq: 0 };
  await store.commit(old, () => sent);
  const next = await createIndexedDbRunStore(name).commit(old, (now) => {
    expect(now.requests[0]?.status).toBe("sent");
    return { type: "accepted", at: at(2_500), request: 0, requestId: "q" };
  });
  expect(next).toMatchObject({ seq: 2 });
});

test("a finished run is one record, and a tab that knows an old state still learns it", async () => {
  const store = createIndexedDbRunStore(name);
  const run = await begun(store);
  const ended = await store.commit({ run, seq: 0 }, () => cancelled);
  expect(ended?.run.finishedAt).toBe(3_000);
  const database = await openDB(name);
  expect(await database.count("events")).toBe(0);
  database.close();
  expect(await store.refresh({ run, seq: 0 })).toMatchObject({ seq: 1, run: ended?.run });
});

test("a record that cannot be understood is left out and counted", async () => {
  const store = createIndexedDbRunStore(name);
  await begun(store, "good");
  await begun(store, "bad");
  await begun(store, "worse");
  const database = await openDB(name);
  const run = await database.get("runs", "bad");
  await database.put("runs", { ...run, items: [{ ...run.items[0], status: "melted" }] });
  await database.put("events", { id: "worse", seq: 1, event: { type: "sung", at: 1 } });
  database.close();
  const { runs, damaged } = await store.load();
  expect(runs.map((each) => each.run.id)).toEqual(["good"]);
  expect(damaged).toBe(2);
});

test("a run that is not there any more is said to be gone", async () => {
  const store = createIndexedDbRunStore(name);
  const run = await begun(store);
  await store.remove([run.id]);
  expect(await store.commit({ run, seq: 0 }, () => sent)).toBeNull();
  expect(await store.refresh({ run, seq: 0 })).toBeNull();
});

test("turns of one pace are apart by its spacing, in all tabs together", async () => {
  const [a, b] = [createIndexedDbRunStore(name), createIndexedDbRunStore(name)];
  const turns = await Promise.all(
    [a, b, a, b, b].map((store) => store.takeTurn("p", 100, at(10_000))),
  );
  expect([...turns].sort()).toEqual([10_000, 10_100, 10_200, 10_300, 10_400]);
  await a.holdPace("p", at(12_000));
  expect(await b.takeTurn("p", 100, at(10_050))).toBe(12_000);
  // A clock that was set back must not stop everything.
  expect(await b.takeTurn("p", 100, at(-90_000_000))).toBe(-90_000_000);
});

test("a lease is one holder's until it runs out or is given back", async () => {
  const store = createIndexedDbRunStore(name);
  expect(await store.lease("l", "a", at(0), at(100))).toBe(true);
  expect(await store.lease("l", "b", at(50), at(150))).toBe(false);
  expect(await store.lease("l", "a", at(50), at(150))).toBe(true);
  expect(await store.lease("l", "b", at(150), at(250))).toBe(true);
  await store.endLease("l", "b");
  expect(await store.lease("l", "c", at(160), at(260))).toBe(true);
});

test("other tabs hear of what is written", async () => {
  const [a, b] = [createIndexedDbRunStore(name), createIndexedDbRunStore(name)];
  const heard = new Promise<RunId>((resolve) => {
    const stop = b.watch((id) => {
      stop();
      resolve(id);
    });
  });
  await begun(a, "news");
  expect(await heard).toBe("news");
});

test("fifty finished runs are kept, the newest", async () => {
  const book = createRunBook(createIndexedDbRunStore(name), (callback) => callback());
  for (let index = 0; index < 53; index++) {
    const run = begin(`run-${index}`, ["ins-a"]);
    await book.add({ ...run, startedAt: at(index) });
    await book.record(run.id, () => ({ type: "cancelled", at: at(10_000 + index) }));
  }
  book.stop();
  const { runs } = await createIndexedDbRunStore(name).load();
  expect(runs.length).toBe(50);
  expect(runs.map((each) => each.run.startedAt).sort((a, b) => a - b)[0]).toBe(3);
  expect(book.published().runs[0]?.startedAt).toBe(52);
});

test("closed notices stay closed", async () => {
  const store = createIndexedDbRunStore(name);
  const run = await begun(store);
  await store.setClosed(run.id, true);
  await store.commit({ run, seq: 0 }, () => sent);
  expect((await store.load()).runs[0]).toMatchObject({ closed: true, seq: 1 });
});
