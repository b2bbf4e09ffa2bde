import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { createTencentProvider } from "../cloud/tencent/provider.ts";
import { anInstance } from "../instance/an-instance.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import { createCloud } from "../mock/node.ts";
import { batchesOf, homesOf, surroundingsOf, surroundingsQueries } from "./surroundings.ts";

const instancesOf = (count: number, region = "ap-guangzhou"): Instance[] =>
  Array.from({ length: count }, (_, n) =>
    anInstance({ id: `ins-${String(n).padStart(8, "0")}` as InstanceId, region }),
  );

test("batches hold every instance once, a hundred at most, and one region each", () => {
  const instances = [...instancesOf(250), ...instancesOf(3, "ap-seoul")];
  const batches = batchesOf(instances);
  expect(batches.map(({ region, instances: { length } }) => [region, length])).toEqual([
    ["ap-guangzhou", 100],
    ["ap-guangzhou", 100],
    ["ap-guangzhou", 50],
    ["ap-seoul", 3],
  ]);
  expect(batches.flatMap((batch) => batch.instances)).toEqual(instances);
  expect(batchesOf([])).toEqual([]);
});

test("until it is known it is being checked; a failure of one question leaves the other alone", () => {
  const [one, two] = instancesOf(2) as [Instance, Instance];
  const batches = batchesOf([one, two]);
  const balancers = [{ id: "lb-1", name: "front", address: "", listeners: [] }];
  const homes = homesOf(batches);
  const checking = { data: undefined, failed: false };
  const failed = { data: undefined, failed: true };
  const known = { data: new Map([[one.id, balancers]]), failed: false };
  expect(surroundingsOf(() => homes, [checking], [failed]).get(one.id)).toEqual({
    loadBalancers: { status: "checking" },
    scalingGroup: { status: "failed" },
  });
  const both = surroundingsOf(() => homes, [known], [{ data: new Map(), failed: false }]);
  expect([both.get(one.id), both.get(two.id)]).toEqual([
    {
      loadBalancers: { status: "known", value: balancers },
      scalingGroup: { status: "known", value: null },
    },
    {
      loadBalancers: { status: "known", value: [] },
      scalingGroup: { status: "known", value: null },
    },
  ]);
  // What was known stays known while it is asked again in vain.
  expect(surroundingsOf(() => homes, [{ ...known, failed: true }], []).get(one.id)).toEqual({
    loadBalancers: { status: "known", value: balancers },
    scalingGroup: { status: "checking" },
  });
});

test("a dialog that opens again asks nothing that was just found", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const asked: string[] = [];
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    fetch: (input, init) => {
      asked.push(new Headers(init?.headers).get("x-tc-action") ?? "");
      return cloud.fetch(input, init);
    },
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  try {
    const instances = await provider.scanInstances({
      region: "ap-guangzhou",
      words: [],
      filters: [],
    });
    const [batch] = batchesOf(instances);
    if (!batch) throw new Error("Failed to find an instance to ask about.");
    const { loadBalancers, scalingGroups } = surroundingsQueries(provider);
    asked.length = 0;
    const found = await client.fetchQuery(loadBalancers(batch));
    expect(found.size).toBeGreaterThan(5);
    expect((await client.fetchQuery(scalingGroups(batch))).size).toBe(4);
    const first = asked.length;
    expect(await client.fetchQuery(loadBalancers(batch))).toBe(found);
    await client.fetchQuery(scalingGroups(batch));
    expect(asked).toHaveLength(first);
  } finally {
    client.clear();
  }
});
