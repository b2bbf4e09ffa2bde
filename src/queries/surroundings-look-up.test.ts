import { onlineManager, QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTencentProvider } from "../cloud/tencent/provider.ts";
import { anInstance } from "../instance/an-instance.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import type { LoadBalancer } from "../instance/surroundings.ts";
import { batchesOf, surroundingsQueries } from "./surroundings.ts";
import { createLookUp } from "./surroundings-look-up.ts";

const BALANCER: LoadBalancer = { id: "lb-1", name: "front", address: "", listeners: [] };

let client: QueryClient;
beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
});
afterEach(() => {
  client.clear();
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

function instancesOf(count: number): Instance[] {
  return Array.from({ length: count }, (_, n) =>
    anInstance({ id: `ins-${String(n).padStart(8, "0")}` as InstanceId }),
  );
}

/** A look-up whose questions take ten milliseconds each; the first of each batch has a load balancer. */
function aLookUp(instances: readonly Instance[]) {
  const asked = { loadBalancers: 0, scalingGroups: 0, atOnce: 0, most: 0 };
  const failing = { on: false };
  async function answer<Value>(what: "loadBalancers" | "scalingGroups", value: Value) {
    asked[what] += 1;
    asked.most = Math.max(asked.most, ++asked.atOnce);
    await new Promise((done) => setTimeout(done, 10));
    asked.atOnce -= 1;
    if (failing.on) throw new Error("no answer");
    return value;
  }
  const provider = {
    ...createTencentProvider({ endpoint: "http://localhost/", fetch, language: () => "en" }),
    lookUpLoadBalancers: (_: string, batch: readonly Instance[]) =>
      answer("loadBalancers", new Map(batch.slice(0, 1).map(({ id }) => [id, [BALANCER]]))),
    lookUpScalingGroups: () => answer("scalingGroups", new Map()),
  };
  const create = () => createLookUp(client, surroundingsQueries(provider), batchesOf(instances));
  return { asked, failing, create };
}

const statusOf = (lookUp: ReturnType<typeof createLookUp>, instance: Instance | undefined) =>
  instance && lookUp.found().get(instance.id)?.loadBalancers.status;

test("everything is asked once, a few batches at a time, and ends known", async () => {
  const instances = instancesOf(1_250);
  const { asked, create } = aLookUp(instances);
  const lookUp = create();
  expect(statusOf(lookUp, instances[0])).toBe("checking");
  const stop = lookUp.start();
  await vi.runAllTimersAsync();
  expect(asked).toMatchObject({ loadBalancers: 13, scalingGroups: 13, most: 10 });
  const { get } = lookUp.found();
  expect(get(instances[100]?.id as InstanceId)).toEqual({
    loadBalancers: { status: "known", value: [BALANCER] },
    scalingGroup: { status: "known", value: null },
  });
  expect(instances.every(({ id }) => get(id)?.scalingGroup.status === "known")).toBe(true);
  expect(get("ins-somebody" as InstanceId)).toBeUndefined();
  stop();
});

test("with many batches it tells now and then what it found, and at the end all of it", async () => {
  const instances = instancesOf(30_000);
  const { create } = aLookUp(instances);
  const lookUp = create();
  const known: number[] = [];
  lookUp.subscribe(() =>
    known.push(instances.filter((each) => statusOf(lookUp, each) === "known").length),
  );
  const stop = lookUp.start();
  await vi.runAllTimersAsync();
  expect(known.at(-1)).toBe(30_000);
  expect(known.length).toBeLessThan(10);
  stop();
});

test("whoever closes stops asking; whoever opens again asks only for what was not answered", async () => {
  const instances = instancesOf(2_000);
  const { asked, create } = aLookUp(instances);
  const stop = create().start();
  await vi.advanceTimersByTimeAsync(15);
  stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.loadBalancers).toBe(10);
  const again = create();
  expect(statusOf(again, instances[0])).toBe("known");
  const stopAgain = again.start();
  await vi.runAllTimersAsync();
  // Those that were on their way when it was closed are asked for a second time.
  expect(asked.loadBalancers).toBe(25);
  stopAgain();
});

test("what failed is said to have failed, and asked once more when the network is back", async () => {
  const instances = instancesOf(5);
  const { asked, failing, create } = aLookUp(instances);
  failing.on = true;
  const lookUp = create();
  const stop = lookUp.start();
  await vi.runAllTimersAsync();
  expect(statusOf(lookUp, instances[0])).toBe("failed");
  failing.on = false;
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  await vi.runAllTimersAsync();
  expect(statusOf(lookUp, instances[0])).toBe("known");
  expect(asked.loadBalancers).toBe(2);
  stop();
});
