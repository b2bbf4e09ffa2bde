// What the official clients of cvm and billing make of termination, timers, renewal and money.
import { setupServer } from "msw/node";
import { billing } from "tencentcloud-sdk-nodejs/tencentcloud/services/billing/index.js";
import { cvm } from "tencentcloud-sdk-nodejs-cvm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { idsNamed } from "./ids-named.ts";
import { createCloud, interceptTencentCloud } from "./node.ts";

const HOUR = 3_600_000;
const credential = { secretId: "AKIDofTheTests", secretKey: "secretKeyOfTheTests" };
const region = "ap-guangzhou";
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
// The client would send its requests through a proxy that the environment names.
beforeEach(() => {
  vi.stubEnv("http_proxy", "");
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllEnvs();
});
afterAll(() => server.close());

async function open() {
  const cloud = await createCloud({
    scenario: "termination",
    now: Date.now(),
    credentials: { [credential.secretId]: credential.secretKey },
  });
  server.use(interceptTencentCloud(cloud.cloud));
  return {
    cloud,
    machines: new cvm.v20170312.Client({ credential, region }),
    // The billing service has no regions.
    money: new billing.v20180709.Client({ credential }),
  };
}

test("terminated instances are gone soon; a subscription waits in the bin and is destroyed by a second call", async () => {
  const { cloud, machines } = await open();
  const [plain, subscription] = await idsNamed(cloud, "plain", "subscription");
  const answer = await machines.TerminateInstances({ InstanceIds: [plain] });
  expect(Object.keys(answer)).toEqual(["RequestId"]);
  await machines.TerminateInstances({ InstanceIds: [subscription] });
  await cloud.control.jump(60_000);
  const InstanceIds = [plain, subscription];
  const { InstanceSet } = await machines.DescribeInstances({ InstanceIds });
  expect(InstanceSet).toMatchObject([
    { InstanceId: subscription, InstanceState: "SHUTDOWN", IsolatedSource: "MANMADE" },
  ]);
  await machines.TerminateInstances({ InstanceIds: [subscription] });
  await cloud.control.jump(60_000);
  expect((await machines.DescribeInstances({ InstanceIds })).TotalCount).toBe(0);
});

test("a refusal is the client's exception with its code", async () => {
  const { cloud, machines } = await open();
  const InstanceIds = await idsNamed(cloud, "protected");
  await expect(machines.TerminateInstances({ InstanceIds })).rejects.toMatchObject({
    code: "UnsupportedOperation.InstancesProtected",
    message: expect.stringContaining(InstanceIds[0]),
  });
});

test("a timer is set, found, taken back", async () => {
  const { cloud, machines } = await open();
  const InstanceIds = await idsNamed(cloud, "plain");
  const ActionTime = `${new Date(cloud.control.now() + HOUR).toISOString().slice(0, 19)}Z`;
  const { ActionTimerIds = [] } = await machines.ImportInstancesActionTimer({
    InstanceIds,
    ActionTimer: { TimerAction: "TerminateInstances", ActionTime },
  });
  const { ActionTimers } = await machines.DescribeInstancesActionTimer({ InstanceIds });
  expect(ActionTimers).toMatchObject([
    { ActionTimerId: ActionTimerIds[0], InstanceId: InstanceIds[0], ActionTime, Status: "UNDO" },
  ]);
  await machines.DeleteInstancesActionTimer({ ActionTimerIds });
  const left = await machines.DescribeInstancesActionTimer({ InstanceIds });
  expect(left.ActionTimers).toEqual([]);
});

test("a renewal costs what was asked for, and brings a subscription back from the bin", async () => {
  const { cloud, machines, money } = await open();
  const InstanceIds = await idsNamed(cloud, "bin-lapsed");
  const before = await machines.DescribeInstances({ InstanceIds });
  const InstanceChargePrepaid = { Period: 2, RenewFlag: "NOTIFY_AND_MANUAL_RENEW" };
  const { Price } = await machines.InquiryPriceRenewInstances({
    InstanceIds,
    InstanceChargePrepaid,
  });
  const price = Price?.InstancePrice?.DiscountPrice ?? Number.NaN;
  expect(price).toBeGreaterThan(0);
  const had = (await money.DescribeAccountBalance({})).RealBalance ?? Number.NaN;
  await machines.RenewInstances({ InstanceIds, InstanceChargePrepaid });
  const has = (await money.DescribeAccountBalance({})).RealBalance ?? Number.NaN;
  expect(had - has).toBeCloseTo(price * 100, 5);
  await cloud.control.jump(60_000);
  const { InstanceSet } = await machines.DescribeInstances({ InstanceIds });
  expect(InstanceSet).toMatchObject([
    { InstanceState: "RUNNING", RestrictState: "NORMAL", IsolatedSource: "NOTISOLATED" },
  ]);
  const days =
    (Date.parse(InstanceSet?.[0]?.ExpiredTime ?? "") -
      Date.parse(before.InstanceSet?.[0]?.ExpiredTime ?? "")) /
    (24 * HOUR);
  expect(days).toBeGreaterThanOrEqual(59);
  expect(days).toBeLessThanOrEqual(62);
});

test("what a return pays back is what was asked for before", async () => {
  const { cloud, machines, money } = await open();
  const InstanceIds = await idsNamed(cloud, "subscription");
  const asked = await machines.InquiryPriceTerminateInstances({ InstanceIds });
  const refund = asked.InstanceRefundsSet?.[0]?.Refunds ?? Number.NaN;
  expect(refund).toBeGreaterThan(0);
  const had = (await money.DescribeAccountBalance({})).RealBalance ?? Number.NaN;
  await machines.TerminateInstances({ InstanceIds });
  const has = (await money.DescribeAccountBalance({})).RealBalance ?? Number.NaN;
  expect(has - had).toBeCloseTo(refund * 100, 5);
});

test("what is owed", async () => {
  const { cloud, money } = await open();
  const { amount } = await cloud.control.balance();
  await cloud.control.spend(amount + 12.34);
  expect(await money.DescribeAccountBalance({})).toMatchObject({
    Balance: -1234,
    RealBalance: -1234,
    CashAccountBalance: 0,
    OweAmount: 1234,
  });
});
