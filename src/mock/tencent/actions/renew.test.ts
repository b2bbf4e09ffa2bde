import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { type ApiAnswer, createCloud, type TestCloud } from "../../node.ts";
import { monthsLater } from "../../world/subscription.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function open(): Promise<TestCloud> {
  return createCloud({ scenario: "termination" });
}

function codeOf({ Error: error }: ApiAnswer): string | undefined {
  return error?.Code;
}

async function read(cloud: TestCloud, id: string): Promise<Record<string, unknown>> {
  return { ...(await cloud.control.read(id)) };
}

function renew(cloud: TestCloud, InstanceIds: readonly string[], prepaid: object = { Period: 1 }) {
  return cloud.call("RenewInstances", { InstanceIds, InstanceChargePrepaid: prepaid });
}

test.each([
  ["2026-01-31T10:00:00Z", 1, "2026-02-28T10:00:00Z"],
  ["2024-01-31T10:00:00Z", 1, "2024-02-29T10:00:00Z"],
  ["2026-12-15T23:59:59Z", 1, "2027-01-15T23:59:59Z"],
  ["2026-03-31T00:00:00Z", 12, "2027-03-31T00:00:00Z"],
  ["2024-02-29T00:00:00Z", 60, "2029-02-28T00:00:00Z"],
])("%s and %i months are %s", (from, months, to) => {
  expect(monthsLater(Date.parse(from), months)).toBe(Date.parse(to));
});

describe("a subscription cannot be renewed", () => {
  test.each([
    ["plain", "UnsupportedOperation.InstanceChargeType"],
    ["spot", "UnsupportedOperation.InstanceChargeType"],
    ["unpaid-order", "InvalidAccount.UnpaidOrder"],
  ])("%s: %s", async (name, code) => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, name, "subscription");
    expect(codeOf(await renew(cloud, InstanceIds))).toBe(code);
  });

  test.each([
    [{ Period: 13 }, "InvalidPeriod"],
    [{ Period: 0 }, "InvalidPeriod"],
    [{}, "MissingParameter"],
    [{ Period: 1, RenewFlag: "MAYBE" }, "InvalidParameterValue"],
  ])("for %j: %s", async (prepaid, code) => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, "subscription");
    expect(codeOf(await renew(cloud, InstanceIds, prepaid))).toBe(code);
    const asked = { InstanceIds, InstanceChargePrepaid: prepaid };
    expect(codeOf(await cloud.call("InquiryPriceRenewInstances", asked))).toBe(code);
  });

  test("for more than the account has: all of them or none", async () => {
    const cloud = await open();
    const ids = await idsNamed(cloud, "subscription", "bin-lapsed");
    const price = async (InstanceIds: readonly string[]) => {
      const asked = { InstanceIds, InstanceChargePrepaid: { Period: 1 } };
      const { Price } = await cloud.call("InquiryPriceRenewInstances", asked);
      return (Price as { InstancePrice: { DiscountPrice: number } }).InstancePrice.DiscountPrice;
    };
    const both = await price(ids);
    expect(both).toBeCloseTo((await price([ids[0]])) + (await price([ids[1]])), 6);
    await cloud.control.spend((await cloud.control.balance()).amount - both + 0.01);
    expect(codeOf(await renew(cloud, ids))).toBe("InvalidAccount.InsufficientBalance");
    expect(await read(cloud, ids[1])).toMatchObject({ InstanceState: "SHUTDOWN" });
    await cloud.control.topUp(0.01);
    expect(codeOf(await renew(cloud, ids))).toBeUndefined();
    expect((await cloud.control.balance()).amount).toBe(0);
  });

  test("by whoever owes money, even what costs less than was topped up", async () => {
    const cloud = await open();
    await cloud.control.spend(1_000_000);
    const InstanceIds = await idsNamed(cloud, "subscription");
    expect(codeOf(await renew(cloud, InstanceIds))).toBe("InvalidAccount.InsufficientBalance");
  });
});

test("one in service goes on from the day on which it was to end, at once", async () => {
  const cloud = await open();
  const [id] = await idsNamed(cloud, "subscription");
  const before = await read(cloud, id);
  const answer = await renew(cloud, [id], { Period: 12, RenewFlag: "NOTIFY_AND_AUTO_RENEW" });
  const end = monthsLater(Date.parse(String(before.ExpiredTime)), 12);
  expect(await read(cloud, id)).toEqual({
    ...before,
    ExpiredTime: `${new Date(end).toISOString().slice(0, 19)}Z`,
    RenewFlag: "NOTIFY_AND_AUTO_RENEW",
    LatestOperation: "RenewInstances",
    LatestOperationState: "SUCCESS",
    LatestOperationRequestId: answer.RequestId,
  });
});

test("what was given back has ended: renewing it begins that day, and costs it again", async () => {
  const cloud = await open();
  const [id] = await idsNamed(cloud, "subscription");
  const had = (await cloud.control.balance()).amount;
  await cloud.call("TerminateInstances", { InstanceIds: [id] });
  expect((await cloud.control.balance()).amount).toBeGreaterThan(had);
  const returnedAt = cloud.control.now();
  await cloud.control.jump(HOUR);
  const asked = await cloud.call("InquiryPriceTerminateInstances", { InstanceIds: [id] });
  expect(asked.InstanceRefundsSet).toMatchObject([{ InstanceId: id, Refunds: 0 }]);
  expect(codeOf(await renew(cloud, [id]))).toBeUndefined();
  await cloud.control.jump(60_000);
  const after = await read(cloud, id);
  expect(after.InstanceState).toBe("RUNNING");
  expect(Date.parse(String(after.ExpiredTime))).toBe(monthsLater(returnedAt, 1));
});

test.each([
  ["plain", "InvalidInstance.NotSupported"],
  ["unreturnable", "FailedOperation.Unreturnable"],
])("nothing is paid back for %s: %s", async (name, code) => {
  const cloud = await open();
  const InstanceIds = await idsNamed(cloud, name);
  expect(codeOf(await cloud.call("InquiryPriceTerminateInstances", { InstanceIds }))).toBe(code);
});

describe("the end of a subscription", () => {
  const manual = { Period: 1, RenewFlag: "NOTIFY_AND_MANUAL_RENEW" };

  test("seven days in the bin, then it is released", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    const [id] = await idsNamed(cloud, "subscription");
    await renew(cloud, [id], manual);
    const end = Date.parse(String((await read(cloud, id)).ExpiredTime));
    await cloud.control.jump(end - cloud.control.now() - 1);
    expect(await read(cloud, id)).toMatchObject({ InstanceState: "RUNNING" });
    await cloud.control.jump(1);
    expect(await read(cloud, id)).toMatchObject({
      InstanceState: "SHUTDOWN",
      RestrictState: "EXPIRED",
      IsolatedSource: "EXPIRE",
    });
    await cloud.control.jump(7 * DAY - 1);
    expect(await read(cloud, id)).toMatchObject({ InstanceState: "SHUTDOWN" });
    await cloud.control.jump(60_000);
    expect(await cloud.control.read(id)).toBeNull();
  });

  test("renewed by itself where that was wished, as long as it can be paid", async () => {
    const cloud = await createCloud({ scenario: "termination" });
    const [id] = await idsNamed(cloud, "subscription");
    await cloud.control.topUp(1_000_000);
    await renew(cloud, [id], { ...manual, RenewFlag: "NOTIFY_AND_AUTO_RENEW" });
    await cloud.control.jump(200 * DAY);
    expect(await read(cloud, id)).toMatchObject({ InstanceState: "RUNNING" });
    await cloud.control.spend((await cloud.control.balance()).amount - 1);
    const end = Date.parse(String((await read(cloud, id)).ExpiredTime));
    await cloud.control.jump(end - cloud.control.now());
    expect(await read(cloud, id)).toMatchObject({ InstanceState: "SHUTDOWN" });
  });
});
