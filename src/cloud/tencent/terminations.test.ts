// Timers, deadlines, money and the ways out of service, over the pretend cloud.
import { expect, test } from "vitest";
import type { Instance, InstanceId, Instant } from "../../instance/instance.ts";
import { createCloud, type TestCloud } from "../../mock/node.ts";
import type { Command, Provider } from "../provider.ts";
import { createTencentProvider } from "./provider.ts";

const REGION = "ap-guangzhou";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function providerOf(cloud: TestCloud, extension = true) {
  const sent: { action: string; version: string; body: Record<string, unknown> }[] = [];
  const provider = createTencentProvider({
    endpoint: cloud.endpoint,
    language: () => "en",
    isOnline: () => true,
    readsPerSecond: 100_000,
    extension,
    now: () => cloud.now(),
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      sent.push({
        action: headers.get("x-tc-action") ?? "",
        version: headers.get("x-tc-version") ?? "",
        body: JSON.parse(String(init?.body)),
      });
      cloud.advance(100);
      return cloud.fetch(input, init);
    },
  });
  return { provider, sent };
}

async function aFleet(size: number, billing = "POSTPAID_BY_HOUR") {
  const cloud = await createCloud({ scenario: "large", size });
  const world = await cloud.world();
  for (let index = 0; index < size; index += 1) {
    const record = world.edit(index);
    Object.assign(record.wire, {
      InstanceState: "RUNNING",
      RestrictState: "NORMAL",
      LatestOperation: null,
      LatestOperationState: null,
      IsolatedSource: "NOTISOLATED",
      InstanceChargeType: billing,
      DisableApiTermination: false,
      StopChargingMode: "NOT_APPLICABLE",
    });
    record.condition = null;
  }
  const { provider, sent } = providerOf(cloud);
  const read = () => provider.scanInstances({ region: REGION, words: [], filters: [] });
  const instances = await read();
  sent.length = 0;
  return { cloud, provider, sent, instances, ids: instances.map(({ id }) => id) };
}

const page = (provider: Provider, size = 100) =>
  provider.listInstances({
    region: REGION,
    words: [],
    filters: [],
    sort: null,
    page: 1,
    size,
  });

const terminate = (
  ids: readonly InstanceId[],
  how: "now" | "recycle" | "timed" | "return",
  at: Instant | null = null,
): Command<"terminate"> => ({
  action: "terminate",
  region: REGION,
  ids,
  options: { how, at, rawBilling: "" },
});
const idOf = (instances: readonly Instance[], index: number) =>
  (instances[index] as Instance).id as InstanceId;

test("a timer is set for all of a request, to the second, and shows at once; so does its end", async () => {
  const { cloud, provider, sent, ids } = await aFleet(3);
  const at = (Math.floor(cloud.now() / 1_000) * 1_000 + HOUR) as Instant;
  await provider.perform(terminate(ids, "timed", at));
  expect(sent.at(-1)?.body).toEqual({
    InstanceIds: ids,
    ActionTimer: {
      TimerAction: "TerminateInstances",
      ActionTime: new Date(at).toISOString().replace(".000", ""),
    },
  });
  const { instances } = await page(provider);
  expect(instances.map(({ scheduledTermination }) => scheduledTermination?.at)).toEqual([
    at,
    at,
    at,
  ]);
  await provider.perform({
    action: "cancel-termination",
    region: REGION,
    ids: ids.slice(0, 2),
    options: {},
  });
  const after = await page(provider);
  expect(after.instances.map(({ scheduledTermination }) => scheduledTermination?.at)).toEqual([
    undefined,
    undefined,
    at,
  ]);
});

test("[CT5] where one has no timer any more nothing is cancelled, and it is named", async () => {
  const { cloud, provider, sent, ids } = await aFleet(2);
  const [first] = ids as [InstanceId, InstanceId];
  await provider.perform(terminate([first], "timed", (cloud.now() + HOUR) as Instant));
  sent.length = 0;
  await expect(
    provider.perform({ action: "cancel-termination", region: REGION, ids, options: {} }),
  ).rejects.toMatchObject({
    kind: "refused",
    culprits: { blocker: "no-scheduled-termination", ids: [ids[1]] },
  });
  expect(sent.map(({ action }) => action)).toEqual(["DescribeInstancesActionTimer"]);
});

test("[CT5] timers that cannot be read mean a cancellation that has not left", async () => {
  const { cloud, provider, ids } = await aFleet(1);
  cloud.control.setFaults([
    { action: "DescribeInstancesActionTimer", phase: "after", kind: "connection", times: 1 },
  ]);
  await expect(
    provider.perform({ action: "cancel-termination", region: REGION, ids, options: {} }),
  ).rejects.toMatchObject({ kind: "not-sent" });
});

test.each([1, 60, 100])(
  "%i rows cost as many requests as one, and fewer when calm",
  async (size) => {
    const { cloud, provider, sent } = await aFleet(size);
    cloud.advance(30_000);
    const cost = async () => {
      sent.length = 0;
      await page(provider);
      return sent.map(({ action }) => action).toSorted();
    };
    const full = [
      "DescribeInstances",
      "DescribeInstancesActionTimer",
      "DescribeInstancesDeadlines",
    ];
    expect(await cost()).toEqual(full);
    expect(await cost()).toEqual(["DescribeInstances"]);
    cloud.advance(30_000);
    expect(await cost()).toEqual(full);
  },
);

test("of a thousand rows timers are asked about at once, deadlines of some", async () => {
  const { cloud, provider, sent } = await aFleet(1_000);
  cloud.advance(30_000);
  await provider.scanInstances({ region: REGION, words: [], filters: [] });
  const beside = sent.filter(({ action }) => action !== "DescribeInstances");
  expect(beside.map(({ action }) => action).toSorted()).toEqual([
    "DescribeInstancesActionTimer",
    "DescribeInstancesDeadlines",
  ]);
  expect(beside.find(({ action }) => action.endsWith("Timer"))?.body).not.toHaveProperty(
    "InstanceIds",
  );
});

test("subscriptions in the list have neither, so nothing is asked", async () => {
  const { cloud, provider, sent } = await aFleet(5, "PREPAID");
  cloud.advance(20_000);
  await page(provider);
  expect(sent.map(({ action }) => action)).toEqual(["DescribeInstances"]);
});

test("into the bin, with the time that is left there, and back as it was", async () => {
  const { cloud, provider, sent, ids } = await aFleet(2);
  await provider.perform(terminate(ids, "recycle"));
  expect(sent.at(-1)).toMatchObject({ action: "RecycleInstances", version: "2026-11-01" });
  cloud.advance(MINUTE);
  const [instance] = await provider.readInstances(REGION, ids);
  expect(instance).toMatchObject({ state: "recycled", setAsideBy: "person" });
  const { kind, at, since } = instance?.deadline ?? {};
  expect(kind).toBe("recycle-bin-release");
  expect(Number(at) - Number(since)).toBe(2 * HOUR);
  await provider.perform({ action: "recover", region: REGION, ids, options: {} });
  expect(sent.at(-1)).toMatchObject({ action: "RecoverInstances", version: "2026-11-01" });
  cloud.advance(MINUTE);
  for (const back of await provider.readInstances(REGION, ids)) {
    expect(back).toMatchObject({ state: "running", deadline: null, setAsideBy: "nobody" });
  }
});

test("a release destroys what is in the bin; what has left it meanwhile is not touched", async () => {
  const { cloud, provider, sent, ids } = await aFleet(2);
  const [first, second] = ids as [InstanceId, InstanceId];
  await provider.perform(terminate([first], "recycle"));
  cloud.advance(MINUTE);
  const release = (of: readonly InstanceId[]): Command<"release"> => ({
    action: "release",
    region: REGION,
    ids: of,
    options: { rawBilling: "POSTPAID_BY_HOUR" },
  });
  sent.length = 0;
  await expect(provider.perform(release([first, second]))).rejects.toMatchObject({
    kind: "refused",
    culprits: { blocker: "not-recycled", ids: [second] },
  });
  expect(sent.map(({ action }) => action)).not.toContain("TerminateInstances");
  await provider.perform(release([first]));
  cloud.advance(MINUTE);
  const left = await provider.readInstances(REGION, ids);
  expect(left.map(({ id, state }) => [id, state])).toEqual([[second, "running"]]);
});

test("a subscription that is in the bin already is not destroyed by being given back", async () => {
  const { cloud, provider, ids } = await aFleet(1, "PREPAID");
  await provider.perform(terminate(ids, "return"));
  cloud.advance(MINUTE);
  await expect(provider.perform(terminate(ids, "return"))).rejects.toMatchObject({
    culprits: { blocker: "already-recycled", ids },
  });
  const [instance] = await provider.readInstances(REGION, ids);
  expect(instance?.state).toBe("recycled");
  expect(Number(instance?.deadline?.at) - Number(instance?.deadline?.since)).toBe(7 * 24 * HOUR);
});

test("renewing costs what was said, keeps what becomes of it, and brings it back", async () => {
  const { cloud, provider, sent, ids } = await aFleet(2, "PREPAID");
  await provider.perform(terminate(ids, "return"));
  cloud.advance(MINUTE);
  const { toPay, listPrice, currency } = await provider.renewalPrice(REGION, ids, 12);
  expect(toPay).toBeGreaterThan(0);
  expect(listPrice).toBeGreaterThanOrEqual(toPay);
  expect(currency).toBe("CNY");
  const before = await provider.accountBalance();
  await provider.perform({
    action: "renew",
    region: REGION,
    ids,
    options: { months: 12, renewal: "automatic" },
  });
  expect(sent.at(-1)?.body).toMatchObject({
    InstanceChargePrepaid: { Period: 12, RenewFlag: "NOTIFY_AND_AUTO_RENEW" },
  });
  const after = await provider.accountBalance();
  expect(before.amount - after.amount).toBeCloseTo(toPay, 1);
  cloud.advance(MINUTE);
  for (const instance of await provider.readInstances(REGION, ids)) {
    expect(instance).toMatchObject({ state: "running", renewal: "automatic", deadline: null });
  }
});

test("prices of more than a request holds are summed up", async () => {
  const { provider, sent, instances, ids } = await aFleet(120, "PREPAID");
  const all = await provider.renewalPrice(REGION, ids, 1);
  expect(sent.map(({ body }) => (body.InstanceIds as string[]).length)).toEqual([100, 20]);
  const some = await provider.renewalPrice(REGION, ids.slice(0, 119), 1);
  const last = await provider.renewalPrice(REGION, [idOf(instances, 119)], 1);
  expect(some.toPay + last.toPay).toBeCloseTo(all.toPay, 1);
});

test("without the extension the console asks nothing of it and offers what is left", async () => {
  const { cloud, ids } = await aFleet(1);
  const { provider, sent } = providerOf(cloud, false);
  expect(provider.capabilities).toMatchObject({
    terminationWays: ["now", "timed"],
    recycleBin: false,
    renew: true,
  });
  await provider.readInstances(REGION, ids);
  expect(sent.map(({ version }) => version)).not.toContain("2026-11-01");
});

test.each([
  ["nonsense", { ActionTimers: [null, 1, {}, { Status: "UNDO" }] }, null],
  ["null", { ActionTimers: null }, null],
  ["no list", { ActionTimers: 3 }, "malformed"],
  [
    "one that has gone off",
    {
      ActionTimers: [
        {
          InstanceId: "ins-00000001",
          ActionTimerId: "t",
          ActionTime: "2030-01-01T00:00:00Z",
          Status: "DONE",
        },
      ],
    },
    null,
  ],
])("timers that are %s are none, or no answer", async (_what, fields, kind) => {
  const provider = createTencentProvider({
    endpoint: "https://cvm.example/",
    language: () => "en",
    isOnline: () => true,
    fetch: async (_input, init) => {
      const action = new Headers(init?.headers).get("x-tc-action");
      const instance = {
        InstanceId: "ins-00000001",
        InstanceState: "RUNNING",
        InstanceChargeType: "POSTPAID_BY_HOUR",
      };
      const answer =
        action === "DescribeInstances" ? { TotalCount: 1, InstanceSet: [instance] } : fields;
      return Response.json({ Response: { ...answer, RequestId: "r" } });
    },
  });
  const reading = provider.readInstances(REGION, ["ins-00000001" as InstanceId]);
  if (kind === null) {
    const [instance] = await reading;
    expect(instance?.scheduledTermination).toBe(null);
  } else {
    await expect(reading).rejects.toMatchObject({ kind });
    // A list is shown all the same.
    expect((await page(provider)).instances).toHaveLength(1);
  }
});
