import { afterEach, expect, test } from "vitest";
import { ACTION_RULES } from "../instance/action-rules.ts";
import type { Instance } from "../instance/instance.ts";
import { planAction } from "../instance/plan.ts";
import { pendingActionOf } from "./pending-action.ts";
import { countItems, phaseOf, type Run } from "./run.ts";
import type { Start } from "./run-engine.ts";
import { type Bench, createBench, idsOfAll, instant, REGION } from "./testing/bench.ts";

let bench: Bench;
afterEach(() => bench.end());

const finished = (run: () => Run) => () => run().finishedAt !== null;

function shutdownOf(instances: readonly Instance[]): Start<"shutdown"> {
  const chosen = { stopType: "soft", noCharge: false } as const;
  const plan = planAction(ACTION_RULES.shutdown, instances, chosen, 100);
  return { provider: "tencent", action: "shutdown", chosen, ...plan };
}

test("one instance is sent at once and followed to its end", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const [instance] = await bench.running(1);
  if (!instance) throw new Error("no instance");
  const id = await tab.start([instance]);
  const seen = new Set<string>();
  await bench.until(() => {
    for (const item of tab.run(id).items) seen.add(item.status);
    return tab.run(id).finishedAt !== null;
  });
  expect([...seen]).toEqual(expect.arrayContaining(["accepted", "in-progress", "done"]));
  expect(await bench.stateOf(instance.id)).toBe("STOPPED");
});

test("what was agreed to is shown at once, and from then on until its run is over", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const [one, other] = await bench.running(2);
  if (!one || !other) throw new Error("no instances");
  const start = shutdownOf([one, other]);
  const pending = () => pendingActionOf(tab.engine.view(), one.id);

  const end = tab.engine.prepare(start);
  expect(pending()?.run.action).toBe("shutdown");
  expect(pending()?.item.status).toBe("waiting");
  expect(tab.engine.view().runs).toEqual([]);
  expect(tab.engine.hasUnsent()).toBe(false);

  const unseen: number[] = [];
  const stop = tab.engine.subscribe(() => !pending() && unseen.push(Date.now()));
  const id = await tab.engine.start(start);
  end();
  await bench.pass(1_000);
  expect(unseen).toEqual([]);
  expect(tab.engine.view().preparing).toEqual([]);
  expect(pending()?.run.id).toBe(id);
  stop();
});

test("what was agreed to and came to nothing is taken back, stored nowhere and never sent", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const [instance] = await bench.running(1);
  if (!instance) throw new Error("no instance");
  const end = tab.engine.prepare(shutdownOf([instance]));
  await bench.pass(1_000);
  expect(pendingActionOf(tab.engine.view(), instance.id)).not.toBeNull();
  end();
  await bench.pass(10_000);
  expect(pendingActionOf(tab.engine.view(), instance.id)).toBeNull();
  expect(await bench.store.load()).toEqual({ runs: [], damaged: 0 });
  expect(bench.sent().size).toBe(0);
});

test("a batch waits for its grace period, and not when that is skipped", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const id = await tab.start(await bench.running(3));
  await bench.pass(4_500);
  expect(phaseOf(tab.run(id), instant(Date.now()))).toBe("grace");
  expect(bench.accepted().size).toBe(0);
  await tab.engine.skipGrace(id);
  await bench.pass(300);
  expect(bench.accepted().size).toBe(3);
});

test("cancelling in the grace period sends nothing", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const id = await tab.start(await bench.running(3));
  await bench.pass(1_000);
  await tab.engine.cancelQueued(id);
  await bench.pass(10_000);
  expect(bench.accepted().size).toBe(0);
  expect(countItems(tab.run(id)).cancelled).toBe(3);
  expect(tab.run(id).finishedAt).not.toBeNull();
});

test("a thousand instances are seen to be down soon after they are", async () => {
  bench = await createBench({ size: 3_000 });
  const tab = await bench.openTab();
  const id = await tab.start(await bench.running(1_000), { stopType: "hard" });
  await tab.engine.skipGrace(id);
  const begun = Date.now();
  await bench.until(finished(() => tab.run(id)));
  // A second to send them, two for the power to go, and twice round to see it.
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(countItems(tab.run(id)).done).toBe(1_000);
}, 30_000);

test("a thousand instances that hang are read ever more rarely, and soon again when they move", async () => {
  bench = await createBench({ size: 3_000 });
  const tab = await bench.openTab();
  await bench.cloud.control.setSettings({ guestsHang: true, softTimeoutMs: 600_000 });
  const id = await tab.start(await bench.running(1_000));
  await tab.engine.skipGrace(id);
  await bench.until(() => countItems(tab.run(id))["in-progress"] === 1_000, 30_000);
  // By then all of them are said to take long.
  await bench.pass(90_000);
  const before = bench.cloud.control.log().length;
  await bench.pass(60_000);
  expect(bench.cloud.control.log().length - before).toBeLessThanOrEqual(15);
  await bench.cloud.control.jump(600_000);
  await bench.until(
    finished(() => tab.run(id)),
    15_000,
  );
}, 30_000);

test("a thousand instances leave hardly slower than ten requests a second allow", async () => {
  bench = await createBench({ size: 3_000 });
  const tab = await bench.openTab();
  const id = await tab.start(await bench.running(1_000));
  await tab.engine.skipGrace(id);
  const begun = Date.now();
  await bench.until(() => bench.accepted().size === 1_000, 10_000);
  expect(Date.now() - begun).toBeLessThan(2_000);
  expect(tab.run(id).requests.every(({ attempts }) => attempts === 1)).toBe(true);
  await bench.until(finished(() => tab.run(id)));
  expect(countItems(tab.run(id)).done).toBeGreaterThan(900);
  expect(await bench.untruths(tab.run(id))).toEqual([]);
}, 30_000);

test("an instance that cannot be shut down costs only itself", async () => {
  bench = await createBench({ scenario: "refused" });
  const tab = await bench.openTab();
  const instances = await bench.running(8);
  const id = await tab.start(instances);
  await bench.until(finished(() => tab.run(id)));
  for (const item of tab.run(id).items) {
    const contested = item.name.startsWith("contested");
    expect([item.name, item.status]).toEqual([item.name, contested ? "failed" : "done"]);
    expect(item.reason?.kind).toBe(contested ? "blocked" : undefined);
  }
});

test("culprits that no state gives away are found by dividing", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const instances = await bench.running(100);
  const culprits = [17, 63].flatMap((index) => instances[index]?.id ?? []);
  bench.cloud.control.setFaults([
    {
      action: "StopInstances",
      instanceIds: culprits,
      phase: "before",
      kind: { code: "InvalidInstance.NotSupported" },
    },
  ]);
  const id = await tab.start(instances);
  await bench.until(finished(() => tab.run(id)));
  const refused = tab.run(id).items.filter(({ reason }) => reason?.kind === "fault");
  expect(idsOfAll(refused).sort()).toEqual([...culprits].sort());
  expect(bench.accepted().size).toBe(98);
  expect(await bench.untruths(tab.run(id))).toEqual([]);
});

test("a permission that is missing for all is not asked for one by one", async () => {
  bench = await createBench({ size: 3_000 });
  const tab = await bench.openTab();
  bench.cloud.control.setFaults([
    { action: "StopInstances", phase: "before", kind: { code: "InvalidInstance.NotSupported" } },
  ]);
  const id = await tab.start(await bench.running(1_000));
  await bench.until(
    finished(() => tab.run(id)),
    120_000,
  );
  expect(countItems(tab.run(id)).failed).toBe(1_000);
  expect(tab.run(id).requests.length).toBeLessThan(150);
});

test("nothing is read while the page is hidden, and what happened is seen afterwards", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const instances = await bench.running(3);
  const id = await tab.start(instances);
  await tab.engine.skipGrace(id);
  await bench.until(() => bench.accepted().size === 3);
  tab.setVisible(false);
  const before = bench.cloud.control.log().length;
  await bench.pass(30_000);
  expect(bench.cloud.control.log().length).toBe(before);
  tab.setVisible(true);
  await bench.pass(5_000);
  expect(countItems(tab.run(id)).done).toBe(3);
});

test("offline, nothing is sent; back again, everything is", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  tab.setOnline(false);
  const id = await tab.start(await bench.running(3));
  await bench.pass(20_000);
  expect(countItems(tab.run(id)).waiting).toBe(3);
  tab.setOnline(true);
  await bench.until(finished(() => tab.run(id)));
  expect(countItems(tab.run(id)).done).toBe(3);
});

test("a guest that hangs is said to be slow, and a forced shutdown ends both runs", async () => {
  bench = await createBench({ scenario: "stuck" });
  const tab = await bench.openTab();
  const instances = await bench.running(2);
  const soft = await tab.start(instances);
  await bench.pass(75_000);
  expect(countItems(tab.run(soft)).slow).toBe(2);
  const stopping = await tab.provider.readInstances("ap-guangzhou", idsOfAll(instances));
  const hard = await tab.start(stopping, { stopType: "hard" });
  await bench.until(finished(() => tab.run(hard)));
  await bench.until(
    finished(() => tab.run(soft)),
    30_000,
  );
  expect(countItems(tab.run(soft)).done).toBe(2);
  expect(countItems(tab.run(hard)).done).toBe(2);
});

test("retrying takes exactly the failed ones, with other options if wanted", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const instances = await bench.running(4);
  const [victim] = instances;
  if (!victim) throw new Error("no instance");
  bench.cloud.control.setFaults([
    {
      action: "StopInstances",
      instanceIds: [victim.id],
      phase: "before",
      kind: { code: "UnauthorizedOperation" },
    },
  ]);
  const id = await tab.start(instances);
  await bench.until(finished(() => tab.run(id)));
  const before = tab.run(id);
  expect(countItems(before)).toMatchObject({ done: 3, failed: 1 });
  bench.cloud.control.setFaults([]);
  const again = await tab.engine.retryFailed(id, { stopType: "hard", noCharge: false });
  await bench.pass(100);
  await bench.until(finished(() => tab.run(again)));
  expect(idsOfAll(tab.run(again).items)).toEqual([victim.id]);
  expect(tab.run(again)).toMatchObject({ retryOf: id, chosen: { stopType: "hard" } });
  expect(countItems(tab.run(again)).done).toBe(1);
  expect(tab.run(id)).toBe(before);
});

test("cancelling what was wrongly said not to be done finds out that it was", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  bench.cloud.control.setFaults([{ action: "StopInstances", phase: "after", kind: "http-429" }]);
  const id = await tab.start(await bench.running(1));
  await bench.until(() => countItems(tab.run(id)).waiting === 1);
  await tab.engine.cancelQueued(id);
  await bench.until(finished(() => tab.run(id)));
  expect(await bench.untruths(tab.run(id))).toEqual([]);
  expect(bench.accepted().size).toBe(1);
});

test("cancelling while a request is out does not let it leave again", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const instances = await bench.running(1);
  bench.cloud.control.setFaults(
    [
      {
        action: "StopInstances",
        phase: "before",
        kind: { code: "RequestLimitExceeded" },
        times: 1,
      },
    ],
    1_000,
  );
  const id = await tab.start(instances);
  await bench.until(() => countItems(tab.run(id)).sent === 1);
  await tab.engine.cancelQueued(id);
  await bench.until(finished(() => tab.run(id)));
  expect(countItems(tab.run(id)).cancelled).toBe(1);
  expect(bench.accepted().size).toBe(0);
});

test("what the page has read is not waited for", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const instances = await bench.running(2);
  const id = await tab.start(instances);
  await tab.engine.skipGrace(id);
  await bench.until(() => countItems(tab.run(id)).accepted === 2);
  tab.setVisible(false);
  await bench.pass(20_000);
  expect(tab.run(id).finishedAt).toBeNull();
  tab.engine.observe(
    tab.provider.id,
    await tab.provider.readInstances(REGION, idsOfAll(instances)),
  );
  await bench.pass(100);
  expect(countItems(tab.run(id)).done).toBe(2);
});
