// The adapter against the pretend cloud: what it reads, and that filtering there or here is the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  INSTANCE_STATES,
  type Instance,
  type InstanceId,
  type Instant,
} from "../../instance/instance.ts";
import { createCloud, type TestCloud } from "../../mock/node.ts";
import type { FilterAttribute, InstanceFilter, InstanceQuery } from "../provider.ts";
import { createTencentProvider } from "./provider.ts";

const REGION = "ap-guangzhou";

/** A provider whose cloud counts its requests and never finds them too many. */
function providerOf(cloud: TestCloud, onSend: (count: number) => void = () => {}) {
  const sent: string[] = [];
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    readsPerSecond: 100_000,
    fetch: (input, init) => {
      sent.push(new Headers(init?.headers).get("x-tc-action") ?? "");
      onSend(sent.length);
      cloud.advance(200);
      return cloud.fetch(input, init);
    },
  });
  return { provider, sent };
}

const everything = (region = REGION): InstanceQuery => ({ region, words: [], filters: [] });

test("every instance of every region is read, each state known", async () => {
  const { provider } = providerOf(await createCloud());
  const regions = (await provider.listRegions()).filter(({ available }) => available);
  expect(regions.length).toBeGreaterThanOrEqual(18);
  let read = 0;
  for (const { id } of regions) {
    const instances = await provider.scanInstances(everything(id));
    expect(instances.length).toBe(await provider.countInstances(id));
    const zones = new Set((await provider.listZones(id)).map((zone) => zone.id));
    for (const instance of instances) {
      expect(instance.region).toBe(id);
      expect(zones).toContain(instance.zone);
      expect(instance.state).not.toBe("unknown");
      expect(instance.billing).not.toBe("unknown");
      expect(instance.systemDisk?.kind).not.toBe("unknown");
      expect(instance.createdAt).not.toBe(null);
    }
    read += instances.length;
  }
  expect(read).toBeGreaterThanOrEqual(50);
});

test("pages together are the whole, and a page is one request", async () => {
  const { provider, sent } = providerOf(await createCloud());
  const all = await provider.scanInstances(everything());
  const pages: Instance[] = [];
  for (let page = 1; page <= Math.ceil(all.length / 10); page += 1) {
    sent.length = 0;
    const { total, instances, sortable } = await provider.listInstances({
      ...everything(),
      sort: null,
      page,
      size: 10,
    });
    expect(sent).toEqual(["DescribeInstances"]);
    expect(total).toBe(all.length);
    expect(sortable).toBe(false);
    pages.push(...instances);
  }
  expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  const beyond = await provider.listInstances({ ...everything(), sort: null, page: 99, size: 10 });
  expect(beyond).toMatchObject({ total: all.length, instances: [] });
});

test("one page that holds all rows is sorted", async () => {
  const { provider } = providerOf(await createCloud());
  const { instances, sortable, how } = await provider.listInstances({
    ...everything(),
    sort: { key: "createdAt", direction: "descending" },
    page: 1,
    size: 100,
  });
  expect([how, sortable]).toEqual(["page", true]);
  const times = instances.map(({ createdAt }) => createdAt ?? 0);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

test.each(["default", "reasons"] as const)(
  "the cloud's filters and the console's come to the same, whatever is asked (%s)",
  async (scenario) => {
    const cloud = await createCloud({ scenario });
    const { provider } = providerOf(cloud);
    // Until what was under way has settled: comparing two readings needs a world that stands still.
    cloud.advance(3_600_000);
    const known = await provider.scanInstances(everything());
    const some = (pick: (instance: Instance) => readonly string[]) => [
      ...new Set(known.flatMap(pick)),
    ];
    const values: Record<FilterAttribute, readonly string[]> = {
      id: [...some(({ id }) => [id]), "ins-zzzzzzzz", "ins-0"],
      name: [...some(({ name }) => [name.slice(0, 4), name.toUpperCase()]), "no such name"],
      ip: [
        ...some(({ privateIps, publicIps, ipv6 }) => [...privateIps, ...publicIps, ...ipv6]),
        "10.",
        "9.9.9.9",
      ],
      state: [...INSTANCE_STATES, "nonsense"],
      zone: [...some(({ zone }) => [zone]), "ap-guangzhou-99", "ap-seoul-1", "nonsense"],
      type: [...some(({ type }) => [type, type.slice(0, 2)]), "nonsense"],
      billing: [...some(({ billing }) => [billing]), "spot", "unknown"],
      project: [...some(({ projectId }) => [String(projectId)]), "99", "nonsense"],
      tag: [
        ...some(({ tags }) => tags.flatMap(({ key, value }) => [key, `${key}:${value}`])),
        "nokey",
        "nokey:v",
        "env:",
      ],
    };
    const anyFilter: fc.Arbitrary<InstanceFilter> = fc
      .constantFrom(...provider.capabilities.filterAttributes)
      .chain((attribute) =>
        fc.record({
          attribute: fc.constant(attribute),
          values: fc.array(fc.constantFrom(...values[attribute]), { maxLength: 7 }),
        }),
      );
    const anyWord = fc.constantFrom(...Object.values(values).flat());
    const anyQuery = fc.record({
      region: fc.constant(REGION),
      words: fc.oneof(fc.constant([]), fc.array(anyWord, { maxLength: 4 })),
      filters: fc.array(anyFilter, { maxLength: 3 }),
    });
    let paged = 0;
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const { total, instances, how } = await provider.listInstances({
          ...query,
          sort: null,
          page: 1,
          size: 100,
        });
        const scanned = await provider.scanInstances(query);
        const matches = provider.matcher(query);
        const expected = known
          .filter(matches)
          .map(({ id }) => id)
          .sort();
        expect(instances.map(({ id }) => id).sort()).toEqual(expected);
        expect(scanned.map(({ id }) => id).sort()).toEqual(expected);
        expect(total).toBe(expected.length);
        expect(provider.pagesItself(query)).toBe(how === "page");
        if (how === "page" && total > 0) paged += 1;
      }),
      { numRuns: 200 },
    );
    expect(paged).toBeGreaterThan(10);
  },
);

test("ids are read in the order asked, the missing left out, in requests of at most 100", async () => {
  const { provider, sent } = providerOf(await createCloud({ scenario: "large", size: 260 }));
  const all = await provider.scanInstances(everything());
  expect(all.length).toBe(260);
  const ids = all.map(({ id }) => id).reverse();
  sent.length = 0;
  const read = await provider.readInstances(REGION, [
    ...ids,
    "ins-zzzzzzzz" as InstanceId,
    "not an id" as InstanceId,
    ...ids,
  ]);
  expect(read.map(({ id }) => id)).toEqual(ids);
  expect(sent.filter((action) => action === "DescribeInstances")).toHaveLength(3);
});

test("a shutdown is sent in the API's words, and its refusal comes back in the console's", async () => {
  const cloud = await createCloud();
  const { provider } = providerOf(cloud);
  const running = (await provider.scanInstances(everything())).find(
    ({ state, operation, restriction, billing }) =>
      state === "running" &&
      operation?.phase !== "operating" &&
      restriction === "none" &&
      billing === "subscription",
  );
  if (!running) throw new Error("The default scenario has a running subscription.");
  const command = {
    action: "shutdown",
    region: REGION,
    ids: [running.id],
    options: { stopType: "hard", stoppedBilling: "charged" },
  } as const;
  const { requestId } = await provider.perform(command);
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  const logged = cloud.control.log().find(({ action }) => action === "StopInstances");
  expect(logged?.params).toEqual({
    InstanceIds: [running.id],
    StopType: "HARD",
    StoppedMode: "KEEP_CHARGING",
  });
  cloud.advance(60_000);
  const [stopped] = await provider.readInstances(REGION, [running.id]);
  expect(stopped?.state).toBe("stopped");
  await expect(provider.perform(command)).rejects.toMatchObject({
    kind: "refused",
    code: "UnsupportedOperation.InstanceStateStopped",
    culprits: { blocker: "stopped", ids: [running.id] },
  });
});

test("a new name is there at once", async () => {
  const { provider } = providerOf(await createCloud());
  const one = (await provider.scanInstances(everything())).find(({ state }) => state === "running");
  if (!one) throw new Error("The default scenario has a running instance.");
  await provider.perform({
    action: "rename",
    region: REGION,
    ids: [one.id],
    options: { name: "새 이름" },
  });
  const [renamed] = await provider.readInstances(REGION, [one.id]);
  expect(renamed?.name).toBe("새 이름");
});

test("tags are changed by the service that keeps them, one instance a call and without a region", async () => {
  const cloud = await createCloud();
  const { provider } = providerOf(cloud);
  const [one] = await provider.scanInstances(everything());
  if (!one) throw new Error("The default scenario has instances.");
  const edit = (options: { set: { key: string; value: string }[]; remove: string[] }) =>
    provider.perform({ action: "edit-tags", region: REGION, ids: [one.id], options });
  const read = async () => (await provider.readInstances(REGION, [one.id]))[0]?.tags ?? [];
  await edit({ set: [{ key: "새 키", value: "값" }], remove: [] });
  expect(await read()).toEqual([...one.tags, { key: "새 키", value: "값" }]);
  cloud.advance(1_000);
  await edit({ set: [], remove: ["새 키"] });
  expect(await read()).toEqual(one.tags);
  const sent = cloud.control.log().filter(({ action }) => action === "ModifyResourceTags");
  const Resource = `qcs::cvm:${REGION}:uin/:instance/${one.id}`;
  expect(sent.map(({ region, params }) => ({ region, params }))).toEqual([
    { region: "", params: { Resource, ReplaceTags: [{ TagKey: "새 키", TagValue: "값" }] } },
    { region: "", params: { Resource, DeleteTags: [{ TagKey: "새 키" }] } },
  ]);
});

test("protection is switched for all of a call, and a refusal names who cannot have it", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const { provider } = providerOf(cloud);
  const all = await provider.scanInstances(everything());
  const idOf = (name: string) => {
    const found = all.find((instance) => instance.name === name);
    if (!found) throw new Error(`The scenario has ${name}.`);
    return found.id;
  };
  const ids = [idOf("running-eip"), idOf("stopped")];
  const switchTo = (protect: boolean, of = ids) =>
    provider.perform({ action: "protection", region: REGION, ids: of, options: { protect } });
  for (const protect of [true, false]) {
    await switchTo(protect);
    const read = await provider.readInstances(REGION, ids);
    expect(read.map(({ protectedFromTermination }) => protectedFromTermination)).toEqual([
      protect,
      protect,
    ]);
  }
  await provider.perform({
    action: "terminate",
    region: REGION,
    ids: [idOf("running-eip")],
    options: {
      how: "timed",
      at: (cloud.now() + 600_000) as Instant,
      rawBilling: "POSTPAID_BY_HOUR",
    },
  });
  await expect(switchTo(true)).rejects.toMatchObject({
    culprits: { blocker: "termination-scheduled", ids: [idOf("running-eip")] },
  });
  await expect(switchTo(true, [idOf("running-spot")])).rejects.toMatchObject({
    culprits: { blocker: "not-supported" },
  });
});

test.each([
  ["null lists", { TotalCount: 0, InstanceSet: null }, null],
  ["no total", { InstanceSet: [] }, "malformed"],
  ["no list", { TotalCount: 3 }, "malformed"],
  ["a list of nonsense", { TotalCount: 1, InstanceSet: [null] }, "malformed"],
  ["an instance without id", { TotalCount: 1, InstanceSet: [{}] }, "malformed"],
])("an answer with %s", async (_what, fields, kind) => {
  const provider = createTencentProvider({
    endpoint: "https://cvm.example/",
    language: () => "en",
    isOnline: () => true,
    fetch: async () => Response.json({ Response: { ...fields, RequestId: "r" } }),
  });
  const listing = provider.listInstances({ ...everything(), sort: null, page: 1, size: 20 });
  if (kind === null) await expect(listing).resolves.toMatchObject({ total: 0, instances: [] });
  else await expect(listing).rejects.toMatchObject({ name: "CloudError", kind });
});

test("aborting a scan sends no more pages", async () => {
  const cloud = await createCloud({ scenario: "large", size: 3_000 });
  const controller = new AbortController();
  const { provider, sent } = providerOf(cloud, (count) => {
    if (count === 3) controller.abort();
  });
  const scanning = provider.scanInstances(everything(), controller.signal);
  await expect(scanning).rejects.toMatchObject({ name: "CloudError" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent.length).toBeLessThan(10);
});
