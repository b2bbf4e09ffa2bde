import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { createCloud } from "../../node.ts";

/** Codes that each action's documented list has, beyond the state family (tencent.md §3.2, §3.3). */
const startRefusals = [
  ["running-eip", "UnsupportedOperation.InstanceStateRunning"],
  ["stopping", "UnsupportedOperation.InstanceStateStopping"],
  ["starting", "UnsupportedOperation.InstanceStateStarting"],
  ["rebooting", "UnsupportedOperation.InstanceStateRebooting"],
  ["pending", "UnsupportedOperation.InstanceStatePending"],
  ["launch-failed", "InvalidInstance.NotSupported"],
  ["terminating", "UnsupportedOperation.InstanceStateTerminating"],
  ["in-recycle-bin", "UnsupportedOperation.InstanceStateShutdown"],
  ["entering-rescue-mode", "UnsupportedOperation.InstanceStateEnterRescueMode"],
  ["rescue-mode", "UnsupportedOperation.InstanceStateRescueMode"],
  ["exiting-rescue-mode", "UnsupportedOperation.InstanceStateExitRescueMode"],
  ["entering-live-migration", "UnsupportedOperation.InstanceStateServiceLiveMigrate"],
  ["live-migration", "UnsupportedOperation.InstanceStateServiceLiveMigrate"],
  ["stopped-and-isolated", "UnsupportedOperation.InstanceStateIsolating"],
  ["stopped-and-expired", "UnsupportedOperation.InstanceStateShutdown"],
] as const;

const rebootRefusals = [
  ["stopped", "UnsupportedOperation.InstanceStateStopped"],
  ["stopping", "UnsupportedOperation.InstanceStateStopping"],
  ["rebooting", "UnsupportedOperation.InstanceStateRebooting"],
  ["rescue-mode", "UnsupportedOperation"],
  ["entering-live-migration", "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate"],
  ["security-isolated", "UnsupportedOperation.InstanceStateIsolating"],
  ["stop-queued", "OperationDenied.InstanceOperationInProgress"],
  ["reinstall-failed", "UnsupportedOperation.InstanceReinstallFailed"],
] as const;

test.each([
  ...startRefusals.map(([name, code]) => ["StartInstances", name, code] as const),
  ...rebootRefusals.map(([name, code]) => ["RebootInstances", name, code] as const),
])("%s of `%s`: %s", async (action, name, code) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, name);
  const before = await cloud.control.read(id);
  const answer = await cloud.call(action, { InstanceIds: [id] });
  expect(answer.Error?.Code).toBe(code);
  expect(answer.Error?.Message).toContain(id);
  expect(await cloud.control.read(id)).toEqual(before);
});

/** What only conditions, settings and permissions can provoke: §3.10, columns Start and Reboot. */
test.each([
  ["StartInstances", "corrupted", "UnsupportedOperation.InstanceStateCorrupted"],
  ["StartInstances", "freezing", "UnsupportedOperation.InstanceStateFreezing"],
  ["StartInstances", "isolating", "UnsupportedOperation.InstanceStateIsolating"],
  ["StartInstances", "reinstall-failed", "UnsupportedOperation.InstanceReinstallFailed"],
  ["StartInstances", "unsupported", "InvalidInstance.NotSupported"],
  ["StartInstances", "application-role", undefined],
  ["RebootInstances", "corrupted", "UnsupportedOperation.InstanceStateCorrupted"],
  ["RebootInstances", "freezing", "UnsupportedOperation.InstanceStateFreezing"],
  ["RebootInstances", "isolating", "UnsupportedOperation.InstanceStateIsolating"],
  ["RebootInstances", "reinstall-failed", "UnsupportedOperation.InstanceReinstallFailed"],
  ["RebootInstances", "unsupported", "InvalidInstance.NotSupported"],
  ["RebootInstances", "application-role", "FailedOperation.InvalidInstanceApplicationRole"],
] as const)("%s of an instance that is %s: %s", async (action, condition, code) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id = ""] = await idsNamed(cloud, action === "StartInstances" ? "stopped" : "running-eip");
  await cloud.control.setSettings({ conditions: { [id]: condition } });
  expect((await cloud.call(action, { InstanceIds: [id] })).Error?.Code).toBe(code);
});

test("a second factor is asked for a restart, never for a start", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  await cloud.control.setSettings({ mfa: "missing" });
  const [stopped] = await idsNamed(cloud, "stopped");
  const [running] = await idsNamed(cloud, "running-eip");
  expect((await cloud.call("StartInstances", { InstanceIds: [stopped] })).Error).toBeUndefined();
  const refused = await cloud.call("RebootInstances", { InstanceIds: [running] });
  expect(refused.Error?.Code).toBe("UnauthorizedOperation.MFANotFound");
});

test.each(["StartInstances", "RebootInstances"])(
  "%s does all or nothing, takes a hundred ids and ten calls a second",
  async (action) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const [right, wrong] =
      action === "StartInstances"
        ? await idsNamed(cloud, "stopped", "running-eip")
        : await idsNamed(cloud, "running-eip", "stopped");
    const before = await cloud.control.read(right ?? "");
    const mixed = await cloud.call(action, { InstanceIds: [right, wrong] });
    expect(mixed.Error?.Message).toContain(wrong);
    expect(await cloud.control.read(right ?? "")).toEqual(before);

    const many = Array.from({ length: 101 }, (_, index) => `ins-${String(index).padStart(8, "0")}`);
    const tooMany = await cloud.call(action, { InstanceIds: many });
    expect(tooMany.Error?.Code).toBe("InvalidParameterValue.LimitExceeded");

    const codes = new Set<string | undefined>();
    for (let call = 0; call < 11; call++) {
      codes.add((await cloud.call(action, { InstanceIds: [wrong] })).Error?.Code);
    }
    expect(codes).toContain("RequestLimitExceeded");
  },
);

describe("a start that fails later", () => {
  test("no resources after a stop without charges, in a zone that is sold out", async () => {
    const cloud = await createCloud();
    const region = { region: "ap-nanjing" };
    const InstanceIds = await idsNamed(cloud, "nanjing-burst");
    const stop = { InstanceIds, StoppedMode: "STOP_CHARGING", StopType: "HARD" };
    await cloud.call("StopInstances", stop, region);
    await cloud.control.jump(5_000);
    expect((await cloud.call("StartInstances", { InstanceIds }, region)).Error).toBeUndefined();
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({ InstanceState: "STARTING" });
    await cloud.control.jump(10_000);
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
      InstanceState: "STOPPED",
      StopChargingMode: "STOP_CHARGING",
      LatestOperation: "StartInstances",
      LatestOperationState: "FAILED",
      LatestOperationErrorMsg: expect.stringContaining("resources"),
    });
  });

  test("an account that owes money", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    await cloud.control.spend(1_000_000);
    const InstanceIds = await idsNamed(cloud, "stopped");
    await cloud.call("StartInstances", { InstanceIds });
    await cloud.control.jump(10_000);
    const described = await cloud.call("DescribeInstances", { InstanceIds }, { language: "zh-CN" });
    expect(described.InstanceSet).toMatchObject([
      { InstanceState: "STOPPED", LatestOperationErrorMsg: "账户已欠费，请充值后再开机。" },
    ]);
  });
});

test("an instance that was stopped for arrears, until somebody pays", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const InstanceIds = await idsNamed(cloud, "arrears");
  expect((await cloud.call("StartInstances", { InstanceIds })).Error).toBeUndefined();
  await cloud.control.jump(10_000);
  expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
    InstanceState: "STOPPED",
    LatestOperationState: "FAILED",
    LatestOperationErrorMsg: expect.stringContaining("overdue"),
  });
});

describe("a restart", () => {
  test.each([
    [{}, 20_000, "SUCCESS"],
    [{ StopType: "HARD" }, 8_000, "SUCCESS"],
  ])("%j is over within %i ms", async (params, ms, outcome) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "running-eip");
    await cloud.call("RebootInstances", { InstanceIds, ...params });
    await cloud.control.jump(1_000);
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({ InstanceState: "REBOOTING" });
    await cloud.control.jump(ms);
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
      InstanceState: "RUNNING",
      LatestOperationState: outcome,
    });
  });

  test("a hanging guest fails it, unless it is forced then", async () => {
    const cloud = await createCloud();
    const [soft, forced] = await idsNamed(cloud, "shop-web-03", "windows-ad-2");
    await cloud.call("RebootInstances", { InstanceIds: [soft] });
    await cloud.call("RebootInstances", { InstanceIds: [forced], ForceReboot: true });
    await cloud.control.jump(75_000);
    expect(await cloud.control.read(soft)).toMatchObject({
      InstanceState: "RUNNING",
      LatestOperationState: "FAILED",
      LatestOperationErrorMsg: expect.stringContaining("did not restart"),
    });
    expect(await cloud.control.read(forced)).toMatchObject({ LatestOperationState: "SUCCESS" });
  });

  test("the deprecated flag and StopType exclude each other", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "running-eip");
    const both = { InstanceIds, ForceReboot: true, StopType: "HARD" };
    const answer = await cloud.call("RebootInstances", both);
    expect(answer.Error?.Code).toBe("InvalidParameterCombination");
  });
});
