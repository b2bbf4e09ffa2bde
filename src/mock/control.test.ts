import { expect, test } from "vitest";
import { MemoryEventStore } from "./event-store.ts";
import { idsNamed } from "./ids-named.ts";
import { createCloud } from "./node.ts";

const HOUR = 3_600_000;

test("what is coming is listed earliest first, and a jump past it makes it happen", async () => {
  const cloud = await createCloud();
  const coming = await cloud.control.upcoming(100);
  expect(coming.length).toBeGreaterThan(5);
  expect(coming.map(({ at }) => at)).toEqual(coming.map(({ at }) => at).toSorted((a, b) => a - b));
  const [qa] = await idsNamed(cloud, "qa-02");
  const start = coming.find(({ instanceId }) => instanceId === qa);
  expect(start).toMatchObject({ kind: "started", region: "ap-guangzhou" });
  await cloud.control.jump((start?.at ?? 0) - cloud.control.now());
  expect(await cloud.control.read(qa)).toMatchObject({ InstanceState: "RUNNING" });
});

test("the default world comes to rest by itself", async () => {
  const cloud = await createCloud();
  await cloud.control.jump(24 * 3_600_000);
  await cloud.control.idle();
});

test("nothing in `reasons` changes by itself", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const before = await cloud.call("DescribeInstances", { Limit: 100 });
  await cloud.control.jump(30 * 24 * 3_600_000);
  const after = await cloud.call("DescribeInstances", { Limit: 100 });
  expect(after.InstanceSet).toEqual(before.InstanceSet);
});

test("idle waits for what is under way, at the speed the clock runs", async () => {
  const cloud = await createCloud({ scenario: "reasons", speed: 10 });
  const [id] = await idsNamed(cloud, "running-eip");
  await cloud.control.idle();
  await cloud.call("StopInstances", { InstanceIds: [id], StopType: "HARD" });
  let idle = false;
  const waiting = cloud.control.idle().then(() => {
    idle = true;
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  await settle();
  expect(idle).toBe(false);
  for (let tick = 0; tick < 5 && !idle; tick++) {
    cloud.advance(100);
    await settle();
  }
  await waiting;
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "STOPPED" });
});

test("another actor acts without signature, permission of faults or limit", async () => {
  const cloud = await createCloud({ scenario: "reasons", credentials: { id: "key" } });
  const [id] = await idsNamed(cloud, "running-eip");
  cloud.control.setFaults([{ phase: "before", kind: "http-500" }]);
  const { control } = cloud;
  for (let n = 0; n < 12; n++) {
    const params = { InstanceIds: [id], InstanceName: `n${n}` };
    expect(await control.exec("ModifyInstancesAttribute", "ap-guangzhou", params)).toEqual({
      Response: { RequestId: expect.any(String) },
    });
  }
  expect(await control.read(id)).toMatchObject({ InstanceName: "n11" });
  expect(await control.exec("StopInstances", "ap-guangzhou", {})).toMatchObject({
    Response: { Error: { Code: "MissingParameter" } },
  });
});

test("listeners hear of calls, settings, faults and resets until they stop listening", async () => {
  const cloud = await createCloud();
  let heard = 0;
  const stop = cloud.control.subscribe(() => heard++);
  const hears = async (act: () => unknown) => {
    const before = heard;
    await act();
    expect(heard).toBeGreaterThan(before);
  };
  await hears(() => cloud.call("DescribeRegions"));
  await hears(() => cloud.control.setSpeed(5));
  await hears(() => cloud.control.setSettings({ mfa: "missing" }));
  await hears(() => cloud.control.setFaults([]));
  await hears(() => cloud.control.reset());
  stop();
  const before = heard;
  await cloud.control.setSpeed(1);
  expect(heard).toBe(before);
});

test("a reset brings back the first day: instances, settings, speed, log", async () => {
  const cloud = await createCloud();
  const fresh = await cloud.call("DescribeInstances");
  const [id] = await idsNamed(cloud, "shop-web-01");
  await cloud.control.setSpeed(60);
  await cloud.control.setSettings({ mfa: "missing" });
  await cloud.control.exec("StopInstances", "ap-guangzhou", { InstanceIds: [id] });
  await cloud.control.reset();
  expect(cloud.control.log()).toEqual([]);
  expect(cloud.control.speed).toBe(1);
  expect(await cloud.control.settings()).toMatchObject({ mfa: "off" });
  expect((await cloud.call("DescribeInstances")).InstanceSet).toEqual(fresh.InstanceSet);
});

test.each([0, -1, 4_000, Number.NaN])("the clock cannot run at factor %d", async (factor) => {
  const cloud = await createCloud();
  await expect(cloud.control.setSpeed(factor)).rejects.toThrow(RangeError);
});

test("a world is let be as old as a link says, once", async () => {
  const { cloud, control } = await createCloud();
  await cloud.growTo(7_200_000);
  expect(control.now() - control.openedAt).toBe(7_200_000);
  await cloud.growTo(7_200_000);
  await cloud.growTo(60_000);
  expect(control.now() - control.openedAt).toBe(7_200_000);
});

test("the log tells products apart whose actions have the same name", async () => {
  const cloud = await createCloud();
  await cloud.call("DescribeRegions");
  await cloud.call("DescribeRegions", { Product: "cvm" }, { version: "2022-06-27" });
  await cloud.call("DescribeNothing");
  expect(cloud.control.log().map(({ service, version }) => [service, version])).toEqual([
    ["cvm", "2017-03-12"],
    ["region", "2022-06-27"],
    [undefined, "2017-03-12"],
  ]);
});

test("time does not go backward", async () => {
  const cloud = await createCloud();
  await expect(cloud.control.jump(-1)).rejects.toThrow(RangeError);
});

test("what `read` gives is a copy", async () => {
  const cloud = await createCloud();
  const [id] = await idsNamed(cloud, "shop-web-01");
  const read = await cloud.control.read(id);
  Object.assign(read ?? {}, { InstanceState: "GONE" });
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "RUNNING" });
});

test("what is coming is told with enough to say it in words, the account's own among it", async () => {
  const cloud = await createCloud({ scenario: "arrears" });
  const [inBin] = await idsNamed(cloud, "in-bin");
  const coming = await cloud.control.upcoming(10);
  const now = cloud.control.now();
  expect(coming.slice(0, 2)).toEqual([
    { at: now + HOUR, kind: "balance-exhausted", instanceId: null, name: null, region: null },
    {
      at: now + 1.9 * HOUR,
      kind: "retention-over",
      instanceId: inBin,
      name: "in-bin",
      region: "ap-guangzhou",
    },
  ]);
});

test("a jump to what is next lands where it has just happened; without anything next there is none", async () => {
  const cloud = await createCloud({ scenario: "arrears" });
  const [next] = await cloud.control.upcoming(1);
  expect(await cloud.control.jumpToNext()).toEqual(next);
  expect(cloud.control.now()).toBe(next?.at);
  expect((await cloud.control.balance()).arrears).toMatchObject({ since: next?.at });
  const empty = await createCloud({ scenario: "empty" });
  const before = empty.control.now();
  expect(await empty.control.jumpToNext()).toBeNull();
  expect(empty.control.now()).toBe(before);
});

test("jumping from event to event comes by everything, in order", async () => {
  const cloud = await createCloud({ scenario: "arrears" });
  const end = cloud.control.now() + 28 * HOUR;
  const seen: string[] = [];
  for (;;) {
    const next = await cloud.control.jumpToNext();
    if (!next || next.at > end) break;
    seen.push(next.kind);
  }
  expect([...new Set(seen)]).toEqual([
    "balance-exhausted",
    "retention-over",
    "released",
    "arrears-stop",
    "stopped",
    "arrears-over",
  ]);
});

test("what waits for days is nothing that is under way", async () => {
  const cloud = await createCloud({ scenario: "arrears" });
  expect((await cloud.control.upcoming(1)).length).toBe(1);
  await cloud.control.idle();
});

test("all tabs agree about money and timers", async () => {
  const store = new MemoryEventStore();
  const first = await createCloud({ scenario: "termination", store });
  const second = await createCloud({ scenario: "termination", store });
  const { amount } = await first.control.balance();
  await first.control.spend(1_000);
  await second.control.topUp(5);
  expect((await first.control.balance()).amount).toBe(amount - 995);
  const InstanceIds = await idsNamed(first, "timer-set");
  const { ActionTimers } = await first.call("DescribeInstancesActionTimer", { InstanceIds });
  const [timer] = ActionTimers as { ActionTimerId: string }[];
  const remove = { ActionTimerIds: [timer?.ActionTimerId] };
  await second.call("DeleteInstancesActionTimer", remove);
  const left = await first.call("DescribeInstancesActionTimer", { InstanceIds });
  expect(left.ActionTimers).toEqual([]);
  await second.control.jump(3 * HOUR);
  expect(await first.control.bill()).toEqual(await second.control.bill());
  expect((await first.world()).snapshot()).toBe((await second.world()).snapshot());
});
