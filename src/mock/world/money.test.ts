import { describe, expect, test } from "vitest";
import { idsNamed } from "../ids-named.ts";
import { createCloud, type TestCloud } from "../node.ts";
import { loadScenario, openingAt, scenarioNames } from "../scenarios/table.ts";
import type { BillLine } from "./bill.ts";
import { NOTHING, rateOf, totalOf } from "./rate.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * HOUR;
const extension = { version: "2026-11-01" };

async function read(cloud: TestCloud, id: string): Promise<Record<string, unknown>> {
  return { ...((await cloud.control.read(id)) ?? { InstanceState: "GONE" }) };
}

async function lineOf(cloud: TestCloud, id: string): Promise<BillLine | undefined> {
  return (await cloud.control.bill()).lines.find((line) => line.id === id);
}

async function deadlineOf(cloud: TestCloud, id: string): Promise<unknown> {
  const answer = await cloud.call("DescribeInstancesDeadlines", { InstanceIds: [id] }, extension);
  const [deadline = null] = answer.InstanceDeadlineSet as unknown[];
  return deadline;
}

const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

describe("who is charged", () => {
  test("everything while it runs; its disks when it is stopped without charges; nothing in the bin", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    const [id] = await idsNamed(cloud, "with-elastic-disk");
    const running = await lineOf(cloud, id);
    expect(running).toMatchObject({ because: "in-service", bandwidth: 0 });
    expect(running?.perHour).toBeCloseTo((running?.compute ?? 0) + (running?.disks ?? 0), 9);
    expect(running?.compute).toBeGreaterThan(0);

    await cloud.call("StopInstances", { InstanceIds: [id], StoppedMode: "STOP_CHARGING" });
    expect(await lineOf(cloud, id)).toEqual(running);
    await cloud.control.jump(MINUTE);
    expect(await lineOf(cloud, id)).toEqual({
      ...running,
      because: "stopped-without-charges",
      compute: 0,
      perHour: running?.disks,
    });

    await cloud.call("RecycleInstances", { InstanceIds: [id] }, extension);
    expect(await lineOf(cloud, id)).toMatchObject({ because: "not-in-use", perHour: 0 });
    await cloud.control.jump(MINUTE);
    expect(await lineOf(cloud, id)).toMatchObject({ because: "in-recycle-bin", perHour: 0 });
    await cloud.call("RecoverInstances", { InstanceIds: [id] }, extension);
    await cloud.control.jump(MINUTE);
    expect(await lineOf(cloud, id)).toMatchObject({
      because: "stopped-without-charges",
      perHour: running?.disks,
    });
    await cloud.call("StartInstances", { InstanceIds: [id] });
    await cloud.control.jump(MINUTE);
    expect(await lineOf(cloud, id)).toEqual(running);
  });

  test("what was stopped otherwise goes on costing", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    const [stopped, plain] = await idsNamed(cloud, "stopped", "plain");
    const line = await lineOf(cloud, stopped);
    expect(line).toMatchObject({ because: "stopped" });
    expect(line?.perHour).toBe((await lineOf(cloud, plain))?.perHour);
  });

  test("bandwidth by the hour, as long as the address is there", async () => {
    const cloud = await createCloud({ scenario: "arrears" });
    await cloud.control.topUp(1_000);
    const [id] = await idsNamed(cloud, "web-2");
    expect((await lineOf(cloud, id))?.bandwidth).toBeGreaterThan(0);
    await cloud.call("StopInstances", { InstanceIds: [id], StoppedMode: "STOP_CHARGING" });
    await cloud.control.jump(MINUTE);
    expect((await lineOf(cloud, id))?.bandwidth).toBe(0);
  });

  test("an EIP and an elastic disk, once their instance is released; nothing else outlives it", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    const [id, other] = await idsNamed(cloud, "with-all-kinds-of-disks", "with-own-disk");
    const { PublicIpAddresses, DataDisks } = await read(cloud, id);
    const [address] = PublicIpAddresses as string[];
    const disks = DataDisks as { DiskId: string; DeleteWithInstance: boolean }[];
    const elastic = disks.at(-1);
    expect(disks.map(({ DeleteWithInstance }) => DeleteWithInstance)).toEqual([false, true, false]);
    const before = await cloud.control.bill();
    await cloud.call("TerminateInstances", { InstanceIds: [id, other] });
    const during = await cloud.control.bill();
    expect(during.perHour).toBeLessThan(before.perHour);
    expect(during.lines.filter(({ because }) => because === "kept")).toEqual([]);
    await cloud.control.jump(MINUTE);
    const after = await cloud.control.bill();
    const kept = after.lines.filter(({ because }) => because === "kept");
    expect(kept).toMatchObject([
      { kind: "disk", id: elastic?.DiskId, region: "ap-guangzhou" },
      { kind: "address", id: address, perHour: 0.2 },
      { kind: "snapshot", perHour: 0 },
      { kind: "snapshot", perHour: 0 },
    ]);
    const more = kept.reduce((sum, { perHour }) => sum + perHour, 0);
    expect(after.perHour).toBeCloseTo(during.perHour + more, 9);
  });

  test("the disks of a subscription stay, unless they are to go; a disk that is paid for costs nothing", async () => {
    for (const ReleasePrepaidDataDisks of [false, true]) {
      const cloud = await createCloud({ scenario: "termination" });
      const InstanceIds = await idsNamed(cloud, "subscription");
      for (let call = 0; call < 2; call++) {
        await cloud.call("TerminateInstances", { InstanceIds, ReleasePrepaidDataDisks });
        await cloud.control.jump(MINUTE);
      }
      const kept = (await cloud.world()).finances.kept.map(({ kind, rate }) => ({ kind, rate }));
      const address = { kind: "address", rate: 2_000 };
      expect(kept).toEqual(
        ReleasePrepaidDataDisks ? [address] : [{ kind: "disk", rate: 0 }, address],
      );
    }
  });

  test("the bill's lines add up to what is taken off at the full hour", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    const start = cloud.control.now();
    expect(start % HOUR).toBe(0);
    const { perHour, lines, left } = await cloud.control.bill();
    expect(left).toBe(0);
    expect(lines.reduce((sum, line) => sum + line.perHour, 0)).toBeCloseTo(perHour, 6);
    expect(lines.map((line) => line.perHour)).toEqual(
      lines.map((line) => line.perHour).toSorted((a, b) => b - a),
    );
    const short = await cloud.control.bill(3);
    expect(short).toEqual({ perHour, lines: lines.slice(0, 3), left: lines.length - 3 });
    const { amount } = await cloud.control.balance();
    await cloud.control.jump(HOUR - 1);
    expect((await cloud.control.balance()).amount).toBe(amount);
    expect((await cloud.control.balance()).unsettled).toBeCloseTo(perHour, 3);
    await cloud.control.jump(1);
    expect((await cloud.control.balance()).amount).toBeCloseTo(amount - perHour, 3);
  });
});

describe.each(scenarioNames)("%s", (scenario) => {
  test("says of every instance what it costs without building it", async () => {
    const { fleet } = openingAt(
      { scenario, seed: 3, speed: 1, size: 300 },
      await loadScenario(scenario),
      Date.UTC(2026, 2, 2, 9),
    );
    for (let index = 0; index < fleet.size; index++) {
      expect(fleet.rate(index)).toEqual(rateOf(fleet.record(index).wire));
    }
  });
});

test("what is paid in advance costs nothing by the hour", async () => {
  const { fleet } = openingAt(
    { scenario: "default", seed: 3, speed: 1 },
    await loadScenario("default"),
    Date.UTC(2026, 2, 2, 9),
  );
  let paid = 0;
  for (let index = 0; index < fleet.size; index++) {
    const { wire } = fleet.record(index);
    const postpaid = /^(POSTPAID_BY_HOUR|SPOTPAID)$/.test(wire.InstanceChargeType);
    if (!postpaid) expect(fleet.rate(index)).toEqual(NOTHING);
    else if (totalOf(fleet.rate(index)) > 0) paid++;
  }
  expect(paid).toBeGreaterThan(20);
});

describe("arrears, by the seed's table", () => {
  async function open() {
    const cloud = await createCloud({ scenario: "arrears" });
    const names = [
      "web-1",
      "spot",
      "protected",
      "stopped",
      "stopped-without-charges",
      "elsewhere",
    ] as const;
    const ids = await idsNamed(cloud, ...names);
    const since = cloud.control.now() + HOUR;
    return { cloud, ids, since };
  }

  test("two hours charged, shut down, 24 hours free, released past the bin", async () => {
    const { cloud, ids, since } = await open();
    const [web] = ids;
    expect(await cloud.control.upcoming(3)).toContainEqual({
      at: since,
      kind: "balance-exhausted",
      instanceId: null,
      name: null,
      region: null,
    });
    expect((await cloud.control.balance()).exhaustedAt).toBe(since);
    expect(await deadlineOf(cloud, web)).toBeNull();
    await cloud.control.jump(HOUR);

    // Charged, and running.
    expect((await cloud.control.balance()).arrears).toEqual({
      since,
      stopAt: since + 2 * HOUR,
      stopped: false,
    });
    const stopDeadline = { Kind: "ARREARS_STOP", Since: iso(since), At: iso(since + 2 * HOUR) };
    for (const id of ids.slice(0, 5)) {
      expect(await deadlineOf(cloud, id)).toEqual({ InstanceId: id, ...stopDeadline });
    }
    const owed = (await cloud.control.balance()).amount;
    const { perHour } = await cloud.control.balance();
    expect(perHour).toBeGreaterThan(1);
    await cloud.control.jump(2 * HOUR - 1);
    expect((await cloud.control.balance()).amount).toBeCloseTo(owed - perHour, 3);
    expect(await read(cloud, web)).toMatchObject({ InstanceState: "RUNNING" });

    // Shut down, and free.
    await cloud.control.jump(1);
    const spent = (await cloud.control.balance()).amount;
    expect(spent).toBeCloseTo(owed - 2 * perHour, 3);
    expect((await cloud.control.balance()).perHour).toBe(0);
    await cloud.control.jump(MINUTE);
    for (const id of ids) {
      expect(await read(cloud, id)).toMatchObject({
        InstanceState: "STOPPED",
        IsolatedSource: "ARREAR",
        RestrictState: "NORMAL",
      });
    }
    expect(await deadlineOf(cloud, web)).toEqual({
      InstanceId: web,
      Kind: "ARREARS_RELEASE",
      Since: iso(since + 2 * HOUR),
      At: iso(since + 26 * HOUR),
    });
    await cloud.control.jump(since + 26 * HOUR - cloud.control.now() - 1);
    expect((await cloud.control.balance()).amount).toBe(spent);
    expect(await read(cloud, web)).toMatchObject({ InstanceState: "STOPPED" });

    // Gone, protected or not.
    await cloud.control.jump(1);
    for (const id of ids) expect((await read(cloud, id)).InstanceState).toBe("TERMINATING");
    await cloud.control.jump(MINUTE);
    for (const id of ids) expect((await read(cloud, id)).InstanceState).toBe("GONE");
    const [subscription] = await idsNamed(cloud, "subscription");
    expect(await read(cloud, subscription)).toMatchObject({ InstanceState: "RUNNING" });
    expect((await cloud.control.balance()).amount).toBe(spent);
  });

  test("a top-up within the two hours leaves everything as it was", async () => {
    const { cloud, ids } = await open();
    await cloud.control.jump(2 * HOUR);
    await cloud.control.topUp(1_000);
    expect((await cloud.control.balance()).arrears).toBeNull();
    expect(await deadlineOf(cloud, ids[0])).toBeNull();
    await cloud.control.jump(DAY);
    expect(await read(cloud, ids[0])).toMatchObject({ InstanceState: "RUNNING" });
  });

  test("a top-up in time lets what was shut down be started again, at its price", async () => {
    const { cloud, ids } = await open();
    const [id] = ids;
    const line = await lineOf(cloud, id);
    await cloud.control.jump(5 * HOUR);
    const start = () => cloud.call("StartInstances", { InstanceIds: [id] });
    await start();
    await cloud.control.jump(MINUTE);
    expect(await read(cloud, id)).toMatchObject({
      InstanceState: "STOPPED",
      LatestOperationErrorMsg: expect.stringContaining("overdue"),
    });
    const { amount } = await cloud.control.balance();
    await cloud.control.topUp(-amount - 0.01);
    expect(await read(cloud, id)).toMatchObject({ IsolatedSource: "ARREAR" });
    await cloud.control.topUp(100);
    expect(await read(cloud, id)).toMatchObject({
      InstanceState: "STOPPED",
      IsolatedSource: "NOTISOLATED",
    });
    expect(await deadlineOf(cloud, id)).toBeNull();
    expect(await lineOf(cloud, id)).toMatchObject({ because: "stopped", perHour: line?.perHour });
    await start();
    await cloud.control.jump(2 * DAY);
    expect((await read(cloud, id)).InstanceState).not.toBe("GONE");
  });

  test("fifteen days are a setting", async () => {
    const { cloud, ids } = await open();
    await cloud.control.setSettings({ arrearsStoppedMs: 15 * DAY });
    await cloud.control.jump(3 * HOUR + 15 * DAY - 1);
    expect(await read(cloud, ids[0])).toMatchObject({ InstanceState: "STOPPED" });
    await cloud.control.jump(MINUTE);
    expect((await read(cloud, ids[0])).InstanceState).toBe("GONE");
  });

  test("money that is spent is owed at once, and the clock of arrears begins then", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    await cloud.control.jump(1_234_567);
    const { amount } = await cloud.control.balance();
    await cloud.control.spend(amount + 1);
    expect((await cloud.control.balance()).arrears).toMatchObject({ since: cloud.control.now() });
  });

  test("what is in the bin keeps its own time there", async () => {
    const { cloud } = await open();
    const [id] = await idsNamed(cloud, "in-bin");
    const deadline = await deadlineOf(cloud, id);
    await cloud.control.jump(1.5 * HOUR);
    expect(await deadlineOf(cloud, id)).toEqual(deadline);
    await cloud.control.jump(HOUR);
    expect((await read(cloud, id)).InstanceState).toBe("GONE");
  });

  test("an instance that owes by itself is freed by any top-up", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    const [owing, binned] = await idsNamed(cloud, "owing", "bin-with-arrears");
    expect(await deadlineOf(cloud, owing)).toMatchObject({ Kind: "ARREARS_RELEASE" });
    const binDeadline = await deadlineOf(cloud, binned);
    await cloud.control.topUp(1);
    expect(await deadlineOf(cloud, owing)).toBeNull();
    expect(await read(cloud, owing)).toMatchObject({ IsolatedSource: "NOTISOLATED" });
    expect(await deadlineOf(cloud, binned)).toEqual(binDeadline);
  });
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2_000_000_000])(
  "%d CNY cannot be moved",
  async (amount) => {
    const cloud = await createCloud();
    await expect(cloud.control.topUp(amount)).rejects.toThrow(RangeError);
    await expect(cloud.control.spend(amount)).rejects.toThrow(RangeError);
  },
);
