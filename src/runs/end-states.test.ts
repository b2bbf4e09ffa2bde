// Runs of actions whose end is told by more than a state: a restart ends as it began, a start can fail late.
import { afterEach, expect, test } from "vitest";
import type { ActionName, ChosenOptions } from "../instance/action-rules.ts";
import { rulesOf } from "../instance/action-rules.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import { planAction } from "../instance/plan.ts";
import { idsNamed } from "../mock/ids-named.ts";
import type { Run, RunId } from "./run.ts";
import { type Bench, createBench, REGION, type Tab } from "./testing/bench.ts";

let bench: Bench;
afterEach(() => bench.end());

async function begin<Name extends ActionName>(
  tab: Tab,
  action: Name,
  instances: readonly Instance[],
  chosen: ChosenOptions<Name>,
): Promise<RunId> {
  const plan = planAction(rulesOf(action), instances, chosen, 100);
  const id = await tab.engine.start({ provider: tab.provider.id, action, chosen, ...plan });
  await bench.pass(20);
  return id;
}

async function named(tab: Tab, name: string, region = REGION): Promise<Instance> {
  const ids = (await idsNamed(bench.cloud, name)).map((id) => id as InstanceId);
  const [instance] = await tab.provider.readInstances(region, ids);
  if (!instance) throw new Error(`There is no ${name}`);
  return instance;
}

const ended = (run: () => Run) => () => run().finishedAt !== null;

test("a restart is not done before the cloud has begun it, and done when it is over", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const [instance] = await bench.running(1);
  if (!instance) throw new Error("no instance");
  const id = await begin(tab, "restart", [instance], { stopType: "soft" });
  const seen: string[] = [];
  const states = new Set<string | null>();
  await bench.until(() => {
    const status = tab.run(id).items[0]?.status ?? "";
    if (seen.at(-1) !== status) seen.push(status);
    void bench.stateOf(instance.id).then((state) => states.add(state));
    return tab.run(id).finishedAt !== null;
  });
  expect(seen.slice(seen.indexOf("accepted"))).toEqual(["accepted", "in-progress", "done"]);
  expect(states).toContain("REBOOTING");
  expect(await bench.stateOf(instance.id)).toBe("RUNNING");
});

test("a restart whose answer was lost is found out by its operation", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const [instance] = await bench.running(1);
  if (!instance) throw new Error("no instance");
  bench.cloud.control.setFaults([
    { action: "RebootInstances", phase: "after", kind: "connection", times: 1 },
  ]);
  const id = await begin(tab, "restart", [instance], { stopType: "hard" });
  await bench.until(ended(() => tab.run(id)));
  expect(tab.run(id).items.map(({ status }) => status)).toEqual(["done"]);
  expect([...bench.accepted()]).toEqual([[instance.id, 1]]);
});

test("a restart that never arrived is not taken for done because the instance is running", async () => {
  bench = await createBench();
  const tab = await bench.openTab();
  const [instance] = await bench.running(1);
  if (!instance) throw new Error("no instance");
  bench.cloud.control.setFaults([
    { action: "RebootInstances", phase: "before", kind: "connection", times: 1 },
  ]);
  const id = await begin(tab, "restart", [instance], { stopType: "soft" });
  await bench.until(ended(() => tab.run(id)));
  expect(tab.run(id).items[0]).toMatchObject({
    status: "failed",
    reason: { kind: "not-carried-out" },
  });
  expect(bench.accepted().size).toBe(0);
});

test("a restart that the guest ignores fails with what the cloud said", async () => {
  bench = await createBench({ scenario: "default" });
  const tab = await bench.openTab();
  const id = await begin(tab, "restart", [await named(tab, "shop-web-03")], { stopType: "soft" });
  await bench.until(ended(() => tab.run(id)));
  expect(tab.run(id).items[0]).toMatchObject({
    status: "failed",
    reason: { kind: "gave-up", message: expect.stringContaining("did not restart") },
  });
});

test("a start that finds no resources fails with what the cloud said", async () => {
  bench = await createBench({ scenario: "default" });
  const tab = await bench.openTab();
  const region = "ap-nanjing";
  const ids = await idsNamed(bench.cloud, "nanjing-burst");
  await bench.cloud.control.exec("StopInstances", region, {
    InstanceIds: ids,
    StopType: "HARD",
    StoppedMode: "STOP_CHARGING",
  });
  await bench.pass(5_000);
  const id = await begin(tab, "start", [await named(tab, "nanjing-burst", region)], {});
  await bench.until(ended(() => tab.run(id)));
  expect(tab.run(id).items[0]).toMatchObject({
    status: "failed",
    reason: { kind: "gave-up", message: expect.stringContaining("resources") },
  });
});

test("what could be started is done when it is running", async () => {
  bench = await createBench({ scenario: "default" });
  const tab = await bench.openTab();
  const id = await begin(tab, "start", [await named(tab, "qa-01")], {});
  await bench.until(ended(() => tab.run(id)));
  expect(tab.run(id).items.map(({ status }) => status)).toEqual(["done"]);
});
