// Who depends on an instance, asked of the pretend cloud.
import { expect, test } from "vitest";
import type { Instance } from "../../instance/instance.ts";
import type { ListenerBinding } from "../../instance/surroundings.ts";
import { createCloud } from "../../mock/node.ts";
import type { ScenarioName } from "../../mock/scenarios/table.ts";
import { HELP_TOPICS } from "../provider.ts";
import { createFreshMemory } from "./fresh-memory.ts";
import { helpPage } from "./help-pages.ts";
import { createTencentProvider } from "./provider.ts";

const REGION = "ap-guangzhou";

async function aConsole(scenario: ScenarioName = "consequences", size?: number) {
  const cloud = await createCloud(size === undefined ? { scenario } : { scenario, size });
  const asked: string[] = [];
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      asked.push(`${headers.get("x-tc-version")} ${headers.get("x-tc-action")}`);
      cloud.advance(100);
      return cloud.fetch(input, init);
    },
  });
  const all = await provider.scanInstances({ region: REGION, words: [], filters: [] });
  asked.length = 0;
  const named = (...names: string[]): Instance[] =>
    names.map((name) => {
      const found = all.find((instance) => instance.name === name);
      if (!found) throw new Error(`Failed to find ${name}.`);
      return found;
    });
  return { cloud, provider, all, asked, named };
}

const said = ({ protocol, port, rule, healthCheck, answering }: ListenerBinding) => [
  `${protocol}:${port} ${rule ?? "-"}`,
  healthCheck,
  answering.length,
];

test("listeners that forward to an instance, rule by rule, with who else answers", async () => {
  const { provider, named } = await aConsole();
  const [mixed, checked, unchecked, last, alone] = named(
    "behind-mixed-checks",
    "behind-check-1",
    "behind-no-check-1",
    "last-healthy",
    "on-its-own",
  ) as [Instance, Instance, Instance, Instance, Instance];
  const found = await provider.lookUpLoadBalancers(REGION, [
    mixed,
    checked,
    unchecked,
    last,
    alone,
  ]);
  const listeners = (instance: Instance) =>
    (found.get(instance.id) ?? []).flatMap((one) => one.listeners.map(said));
  expect(listeners(mixed)).toEqual([
    ["HTTPS:443 shop.example/", "on", 2],
    ["HTTPS:443 shop.example/export", "off", 2],
  ]);
  expect(listeners(checked)).toEqual([
    ["TCP:80 -", "on", 2],
    ["HTTPS:443 shop.example/", "on", 2],
  ]);
  expect(listeners(unchecked)).toEqual([["TCP:8080 -", "off", 2]]);
  expect(listeners(last)).toEqual([["TCP:3306 -", "on", 1]]);
  expect(found.has(alone.id)).toBe(false);
  expect(found.get(last.id)).toMatchObject([
    { name: "database", address: expect.stringMatching(/^118\./) },
  ]);
});

test("a backend that was found dead gets no requests: nothing forwards to it any more", async () => {
  const { cloud, provider, named } = await aConsole();
  const [one, other] = named("behind-check-1", "behind-check-2") as [Instance, Instance];
  await cloud.control.exec("StopInstances", REGION, { InstanceIds: [other.id], StopType: "HARD" });
  cloud.advance(60_000);
  const found = await provider.lookUpLoadBalancers(REGION, [one, other]);
  const ports = (instance: Instance) =>
    (found.get(instance.id) ?? []).flatMap(({ listeners }) => listeners.map(({ port }) => port));
  // Without a check it still gets requests at the rule for exports.
  expect(ports(other)).toEqual([443]);
  const [tcp] = found.get(one.id)?.[0]?.listeners ?? [];
  expect(tcp).toMatchObject({ port: 80, answering: [one.id] });
});

test("members of groups, and how their groups treat them", async () => {
  const { provider, named, asked } = await aConsole();
  const instances = named(
    "created-by-group",
    "attached-to-group",
    "protected-in-group",
    "in-disabled-group",
    "on-its-own",
  );
  const found = await provider.lookUpScalingGroups(REGION, instances);
  const plain = { createdByGroup: true, protectedFromRemoval: false, enabled: true };
  expect(instances.map(({ id }) => found.get(id))).toEqual([
    { id: expect.stringMatching(/^asg-/), name: "pool", ...plain },
    { id: expect.stringMatching(/^asg-/), name: "pool", ...plain, createdByGroup: false },
    { id: expect.stringMatching(/^asg-/), name: "pool", ...plain, protectedFromRemoval: true },
    { id: expect.stringMatching(/^asg-/), name: "in-maintenance", ...plain, enabled: false },
    undefined,
  ]);
  expect(asked).toEqual([
    "2018-04-19 DescribeAutoScalingInstances",
    "2018-04-19 DescribeAutoScalingGroups",
  ]);
});

test("what many batches share is asked once", async () => {
  const { provider, named, asked } = await aConsole();
  for (const name of ["behind-check-1", "behind-check-2", "behind-mixed-checks"]) {
    const found = await provider.lookUpLoadBalancers(REGION, named(name));
    expect(found.size).toBe(1);
  }
  expect(asked.filter((action) => action.endsWith("DescribeListeners"))).toHaveLength(1);
  expect(asked.filter((action) => action.endsWith("DescribeTargetHealth"))).toHaveLength(1);
  expect(asked.filter((action) => action.endsWith("DescribeLBListeners"))).toHaveLength(3);
});

test("a hundred instances are one question each, and nobody is asked about nobody", async () => {
  const { provider, all, asked } = await aConsole("large", 250);
  expect((await provider.lookUpLoadBalancers(REGION, all)).size).toBe(0);
  expect((await provider.lookUpScalingGroups(REGION, all)).size).toBe(0);
  expect(asked).toEqual([
    ...Array.from({ length: 3 }, () => "2018-03-17 DescribeLBListeners"),
    ...Array.from({ length: 3 }, () => "2018-04-19 DescribeAutoScalingInstances"),
  ]);
  expect((await provider.lookUpLoadBalancers(REGION, [])).size).toBe(0);
  expect(asked).toHaveLength(6);
});

test.each(["DescribeLBListeners", "DescribeListeners", "DescribeTargetHealth"])(
  "a failing %s is a failed look-up, and the next one asks again",
  async (action) => {
    const { cloud, provider, named } = await aConsole();
    cloud.control.setFaults([
      { action, phase: "before", kind: { code: "UnauthorizedOperation" }, times: 1 },
    ]);
    const instances = named("behind-check-1");
    await expect(provider.lookUpLoadBalancers(REGION, instances)).rejects.toMatchObject({
      kind: "refused",
      code: "UnauthorizedOperation",
    });
    expect((await provider.lookUpLoadBalancers(REGION, instances)).size).toBe(1);
  },
);

test("an answer of the wrong shape is not taken for nobody", async () => {
  const provider = createTencentProvider({
    endpoint: "https://api.example/",
    language: () => "en",
    isOnline: () => true,
    fetch: async () =>
      Response.json({
        Response: { LoadBalancers: "none", AutoScalingInstanceSet: {}, RequestId: "r" },
      }),
  });
  const { all } = await aConsole();
  const malformed = { kind: "malformed" };
  await expect(provider.lookUpLoadBalancers(REGION, all)).rejects.toMatchObject(malformed);
  await expect(provider.lookUpScalingGroups(REGION, all)).rejects.toMatchObject(malformed);
});

test("an aborted look-up ends before its request leaves", async () => {
  const { provider, all, asked } = await aConsole();
  const gone = AbortSignal.abort();
  await expect(provider.lookUpScalingGroups(REGION, all, gone)).rejects.toMatchObject({
    kind: "not-sent",
  });
  expect(asked).toEqual([]);
});

test("a memory asks once for what is fresh, and anew for what is old or failed", async () => {
  let now = 0;
  const asked: string[][] = [];
  let failing = false;
  const memory = createFreshMemory(
    async (ids) => {
      asked.push([...ids]);
      if (failing) throw new Error("no answer");
      return new Map(ids.filter((id) => id !== "none").map((id) => [id, `${id}!`]));
    },
    () => now,
  );
  expect([...(await memory.get(["a", "none", "a"]))]).toEqual([["a", "a!"]]);
  expect([...(await memory.get(["a", "b"])).values()]).toEqual(["a!", "b!"]);
  now = 10_000;
  failing = true;
  await expect(memory.get(["a"])).rejects.toThrow("no answer");
  failing = false;
  expect((await memory.get(["a"])).size).toBe(1);
  expect(asked).toEqual([["a", "none"], ["b"], ["a"], ["a"]]);
});

test.each(HELP_TOPICS)("%s is explained in every language", (topic) => {
  const pages = ["en", "ko", "zh"].map((language) => helpPage(topic, language));
  expect(new Set(pages).size).toBe(3);
  for (const page of pages)
    expect(page).toMatch(/^https:\/\/[a-z.]+\/(ko\/)?document\/product\/\d+\/\d+$/);
  expect(helpPage(topic, "zh-CN")).toBe(helpPage(topic, "zh"));
});
