/** Reloads, crashes and several tabs: what was written before a request left decides. */
import { afterEach, expect, test } from "vitest";
import { countItems, phaseOf, type Run } from "./run.ts";
import { type Bench, createBench, idsOfAll, instant } from "./testing/bench.ts";

let bench: Bench;
afterEach(() => bench.end());

const phase = (run: Run) => phaseOf(run, instant(Date.now()));

test("two tabs show the same run, and only one sends", async () => {
  bench = await createBench();
  const a = await bench.openTab();
  const b = await bench.openTab();
  const id = await a.start(await bench.running(250));
  await bench.until(() => b.run(id).finishedAt !== null);
  await bench.pass(200);
  expect(a.run(id)).toEqual(b.run(id));
  expect([...bench.accepted().values()].every((times) => times === 1)).toBe(true);
  expect(bench.accepted().size).toBe(250);
  expect(await bench.untruths(a.run(id))).toEqual([]);
});

test("two tabs without working locks still never both send", async () => {
  bench = await createBench();
  const free = {
    whenFree: async (_: string, signal: AbortSignal, work: (s: AbortSignal) => Promise<void>) =>
      work(signal),
    die() {},
  };
  bench.locks.forTab = () => free;
  const a = await bench.openTab();
  const b = await bench.openTab();
  const id = await a.start(await bench.running(250));
  await bench.pass(2_000);
  // The second took over and waits for a person; whoever agrees, each id leaves once.
  await b.engine.resume(id);
  await bench.until(() => b.run(id).finishedAt !== null);
  expect([...bench.accepted().values()].every((times) => times === 1)).toBe(true);
  expect(await bench.untruths(b.run(id))).toEqual([]);
});

test("a command given in another tab reaches the one that sends", async () => {
  bench = await createBench();
  const a = await bench.openTab();
  const b = await bench.openTab();
  const id = await a.start(await bench.running(3));
  await bench.pass(1_000);
  await b.engine.cancelQueued(id);
  await bench.pass(10_000);
  expect(bench.accepted().size).toBe(0);
  expect(countItems(a.run(id)).cancelled).toBe(3);
});

test("two runs in two tabs keep the cloud's rate together", async () => {
  bench = await createBench({ size: 5_000 });
  const a = await bench.openTab();
  const b = await bench.openTab();
  const instances = await bench.running(2_000);
  const first = await a.start(instances.slice(0, 1_000));
  const second = await b.start(instances.slice(1_000));
  await bench.until(() => bench.accepted().size === 2_000, 30_000);
  const requests = [...a.run(first).requests, ...a.run(second).requests];
  expect(requests.every(({ attempts }) => attempts === 1)).toBe(true);
});

/** Milliseconds after the start at which the tab dies: in the grace period, between requests, while answers are out, later. */
const DEATHS = [
  40, 3_000, 4_990, 5_010, 5_080, 5_120, 5_160, 5_200, 5_300, 5_500, 6_000, 8_000, 12_000, 20_000,
];

test.each(DEATHS)("a reload after %i ms loses nothing and repeats nothing", async (moment) => {
  bench = await createBench();
  const before = await bench.openTab();
  const instances = await bench.running(350);
  bench.cloud.control.setFaults([], 150);
  const id = await before.start(instances);
  await bench.pass(moment);
  before.kill();
  const [left] = (await bench.store.load()).runs.map(({ run }) => run);
  if (!left) throw new Error("nothing was stored");

  const after = await bench.openTab();
  const found = after.run(id);
  expect(idsOfAll(found.items)).toEqual(idsOfAll(left.items));
  // Nothing more leaves without a person's word.
  const taken = bench.accepted().size;
  await bench.pass(3_000);
  const inTheAir = left.requests.filter(({ status }) => status === "sent").length * 100;
  expect(bench.accepted().size).toBeLessThanOrEqual(taken + inTheAir);
  if (found.requests.some(({ status }) => status === "waiting")) {
    expect(phase(after.run(id))).toBe("awaiting-agreement");
    await bench.pass(60_000);
    expect(phase(after.run(id))).toBe("awaiting-agreement");
    await after.engine.resume(id);
  }
  await bench.until(() => after.run(id).finishedAt !== null);
  expect(await bench.untruths(after.run(id))).toEqual([]);
  for (const [instance, times] of bench.accepted())
    expect([instance, times]).toEqual([instance, 1]);
});

test("another open tab takes over when the sending one dies", async () => {
  bench = await createBench();
  const a = await bench.openTab();
  const b = await bench.openTab();
  const id = await a.start(await bench.running(3));
  await a.engine.skipGrace(id);
  await bench.until(() => countItems(b.run(id)).accepted === 3);
  a.kill();
  await bench.until(() => b.run(id).finishedAt !== null);
  expect(await bench.untruths(b.run(id))).toEqual([]);
});

test("a laptop that slept for an hour finds the truth", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const id = await tab.start(await bench.running(30));
  await tab.engine.skipGrace(id);
  await bench.until(() => bench.accepted().size === 30);
  tab.setOnline(false);
  tab.setVisible(false);
  bench.cloud.advance(3_600_000);
  tab.setVisible(true);
  tab.setOnline(true);
  await bench.until(() => tab.run(id).finishedAt !== null, 30_000);
  expect(await bench.untruths(tab.run(id))).toEqual([]);
});

test("a tab with unsent requests says so, one without does not", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const other = await bench.openTab();
  expect(tab.engine.hasUnsent()).toBe(false);
  const id = await tab.start(await bench.running(3));
  expect([tab.engine.hasUnsent(), other.engine.hasUnsent()]).toEqual([true, false]);
  await tab.engine.skipGrace(id);
  await bench.until(() => bench.accepted().size === 3);
  await bench.pass(200);
  expect(tab.engine.hasUnsent()).toBe(false);
});

test("a storage that fails in the middle costs the memory of it, not the run", async () => {
  bench = await createBench();
  let broken = false;
  Object.assign(bench.store, { lasting: true });
  const commit = bench.store.commit.bind(bench.store);
  bench.store.commit = (known, decide) =>
    broken ? Promise.reject(new DOMException("full", "QuotaExceededError")) : commit(known, decide);
  const tab = await bench.openTab();
  const id = await tab.start(await bench.running(3));
  expect(tab.engine.view().keeping).toBe("kept");
  broken = true;
  await bench.until(() => tab.run(id).finishedAt !== null);
  expect(tab.engine.view().keeping).toBe("not-kept");
  expect(await bench.untruths(tab.run(id))).toEqual([]);
});

test("a storage that is cleared in the middle is written again", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const id = await tab.start(await bench.running(250));
  await tab.engine.skipGrace(id);
  await bench.pass(100);
  await bench.store.remove([id]);
  await bench.until(() => tab.run(id).finishedAt !== null);
  expect(tab.engine.view().keeping).toBe("rewritten");
  expect(await bench.untruths(tab.run(id))).toEqual([]);
  for (const [instance, times] of bench.accepted())
    expect([instance, times]).toEqual([instance, 1]);
});
