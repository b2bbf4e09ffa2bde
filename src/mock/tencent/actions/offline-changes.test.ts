import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { createCloud, type TestCloud } from "../../node.ts";

const PASSWORD = "Correct-horse-7";

async function keysOf(cloud: TestCloud, region = "ap-guangzhou"): Promise<string[]> {
  const { KeyPairSet } = await cloud.call("DescribeKeyPairs", {}, { region });
  return (KeyPairSet as { KeyId: string }[]).map(({ KeyId }) => KeyId);
}

/** What the three calls want beside their instances. */
async function rest(cloud: TestCloud, action: string): Promise<object> {
  return action === "ResetInstancesPassword"
    ? { Password: PASSWORD }
    : { KeyIds: (await keysOf(cloud)).slice(0, 1) };
}

const RESET = "ResetInstancesPassword";
const BIND = "AssociateInstancesKeyPairs";
const UNBIND = "DisassociateInstancesKeyPairs";

test.each([
  [RESET, "running-eip", "InstanceStateRunning"],
  [RESET, "stopping", "InstanceStateStopping"],
  [RESET, "pending", "InstanceStatePending"],
  [RESET, "terminating", "InstanceStateTerminating"],
  [RESET, "in-recycle-bin", "InstanceStateShutdown"],
  [RESET, "rescue-mode", "InstanceStateRescueMode"],
  [RESET, "entering-live-migration", "InstanceStateServiceLiveMigrate"],
  [RESET, "stopped-and-isolated", "InstanceStateIsolating"],
  [BIND, "running-eip", "InstanceStateRunning"],
  [BIND, "entering-rescue-mode", "InstanceStateRescueMode"],
  [BIND, "live-migration", "InstanceStateEnterServiceLiveMigrate"],
  [UNBIND, "running-eip", "InstanceStateRunning"],
  [UNBIND, "stopped-and-isolated", "InstanceStateBanning"],
  [UNBIND, "exiting-rescue-mode", "InstanceStateRescueMode"],
] as const)("%s of `%s`: %s", async (action, name, suffix) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const InstanceIds = await idsNamed(cloud, name);
  const before = await cloud.control.read(InstanceIds[0]);
  const answer = await cloud.call(action, { InstanceIds, ...(await rest(cloud, action)) });
  expect(answer.Error?.Code).toBe(`UnsupportedOperation.${suffix}`);
  expect(answer.Error?.Message).toContain(InstanceIds[0]);
  expect(await cloud.control.read(InstanceIds[0])).toEqual(before);
});

test.each([RESET, BIND, UNBIND])("%s of what stopped without charges", async (action) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const InstanceIds = await idsNamed(cloud, "running-ordinary-ip");
  await cloud.call("StopInstances", {
    InstanceIds,
    StopType: "HARD",
    StoppedMode: "STOP_CHARGING",
  });
  await cloud.control.jump(5_000);
  const params = { InstanceIds, ...(await rest(cloud, action)), ForceStop: true };
  const answer = await cloud.call(action, params);
  expect(answer.Error?.Code).toBe("UnsupportedOperation.StoppedModeStopCharging");
});

test.each([RESET, BIND])("%s needs the second factor where it is demanded", async (action) => {
  const cloud = await createCloud({ scenario: "reasons" });
  await cloud.control.setSettings({ mfa: "expired" });
  const InstanceIds = await idsNamed(cloud, "stopped");
  const answer = await cloud.call(action, { InstanceIds, ...(await rest(cloud, action)) });
  expect(answer.Error?.Code).toBe("UnauthorizedOperation.MFAExpired");
});

describe("what happens to an instance", () => {
  test("a stopped one stays down, busy until the change is made", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "stopped");
    await cloud.call(RESET, { InstanceIds, Password: PASSWORD });
    const busy = { InstanceState: "STOPPED", LatestOperationState: "OPERATING" };
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject(busy);
    expect((await cloud.call(RESET, { InstanceIds, Password: PASSWORD })).Error?.Code).toBe(
      "MutexOperation.TaskRunning",
    );
    await cloud.control.jump(4_000);
    const done = { InstanceState: "STOPPED", LatestOperationState: "SUCCESS" };
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject(done);
  });

  test("a running one is forced down, changed and started as one operation", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "running-ordinary-ip");
    const before = await cloud.control.read(InstanceIds[0]);
    const [key] = await keysOf(cloud);
    const bound = await cloud.call(BIND, { InstanceIds, KeyIds: [key], ForceStop: true });
    const seen: string[] = [];
    for (let step = 0; step < 200; step++) {
      const now = await cloud.control.read(InstanceIds[0]);
      expect(now).toMatchObject({ LatestOperationRequestId: bound.RequestId });
      const { InstanceState } = now as { InstanceState: string };
      if (seen.at(-1) !== InstanceState) seen.push(InstanceState);
      await cloud.control.jump(100);
    }
    expect(seen.filter((state, n) => n > 0 || state !== "RUNNING")).toEqual([
      "STOPPING",
      "STOPPED",
      "STARTING",
      "RUNNING",
    ]);
    const { PublicIpAddresses } = before as { PublicIpAddresses: string[] };
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
      LatestOperationState: "SUCCESS",
      LoginSettings: { KeyIds: [key] },
      PublicIpAddresses,
      StopChargingMode: "NOT_APPLICABLE",
    });
  });

  test("one that ran does not come up again while the account owes money", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    await cloud.control.spend(1_000_000);
    const InstanceIds = await idsNamed(cloud, "running-eip");
    await cloud.call(RESET, { InstanceIds, Password: PASSWORD, ForceStop: true });
    await cloud.control.jump(30_000);
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
      InstanceState: "STOPPED",
      LatestOperation: RESET,
      LatestOperationState: "FAILED",
    });
  });
});

describe("passwords", () => {
  test.each([
    ["stopped", "Short-7", undefined, "InvalidParameterValue.InvalidPassword"],
    ["stopped", "Eight-77", undefined, undefined],
    ["stopped", "/Leading-slash-7", undefined, "InvalidParameterValue.InvalidPassword"],
    ["stopped", "only-two-kinds", undefined, "InvalidParameterValue.InvalidPassword"],
    ["stopped", "비밀번호-Abc-123456", undefined, "InvalidParameterValue.InvalidPassword"],
    ["stopped", `Aa1-${"x".repeat(27)}`, undefined, "InvalidParameterValue.InvalidPassword"],
    ["stopped", PASSWORD, "x".repeat(65), "InvalidParameterValue.TooLong"],
    ["stopped", PASSWORD, "x".repeat(64), undefined],
  ])("of `%s`: %s for %s: %s", async (name, Password, UserName, code) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, name);
    const params = { InstanceIds, Password, ...(UserName === undefined ? {} : { UserName }) };
    const { Error: error } = await cloud.call(RESET, params);
    expect(error?.Code).toBe(code);
    expect(error?.Message ?? "").not.toContain(Password);
  });

  test.each([
    ["Eight-77", {}, "InvalidParameterValue.InvalidPassword"],
    ["administrator-A1", {}, "InvalidParameterValue.InvalidPassword"],
    ["Operator-of-1st", { UserName: "operator" }, "InvalidParameterValue.InvalidPassword"],
    [PASSWORD, {}, undefined],
  ])("of Windows, alone or beside others: %s %j: %s", async (Password, user, code) => {
    const cloud = await createCloud();
    const all = await idsNamed(cloud, "windows-ad-2", "shop-web-01");
    for (const InstanceIds of [all, all.slice(0, 1)]) {
      const { Error: error } = await cloud.call(RESET, {
        InstanceIds,
        Password,
        ForceStop: true,
        ...user,
      });
      expect(error?.Code).toBe(code);
      await cloud.control.jump(60_000);
    }
  });

  test("no log, no event and no snapshot holds one", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "stopped");
    await cloud.call(RESET, { InstanceIds, Password: PASSWORD, UserName: "operator" });
    const [entry] = cloud.control.log().slice(-1);
    expect(entry).toMatchObject({ action: RESET, params: { UserName: "operator" } });
    expect(JSON.stringify(cloud.control.log())).not.toContain(PASSWORD);
    expect((await cloud.world()).snapshot()).not.toContain(PASSWORD);
  });
});

describe("keys", () => {
  test.each([
    ["skey-0000000", "InvalidKeyPairId.Malformed"],
    ["skey-00000000", "InvalidKeyPairId.NotFound"],
  ])("%s: %s", async (key, code) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "stopped");
    for (const action of [BIND, UNBIND]) {
      const { Error: error } = await cloud.call(action, { InstanceIds, KeyIds: [key] });
      expect(error?.Code).toBe(code);
      expect(error?.Message).toContain(key);
    }
  });

  test("a key of another region is not found", async () => {
    const cloud = await createCloud();
    const [elsewhere] = await keysOf(cloud, "ap-seoul");
    const InstanceIds = await idsNamed(cloud, "shop-web-01");
    const { Error: error } = await cloud.call(BIND, { InstanceIds, KeyIds: [elsewhere] });
    expect(error?.Code).toBe("InvalidKeyPairId.NotFound");
  });

  test("Windows takes none, and one such refuses the whole call", async () => {
    const cloud = await createCloud();
    const [windows, linux] = await idsNamed(cloud, "windows-ad-2", "shop-web-01");
    const KeyIds = (await keysOf(cloud)).slice(0, 1);
    const params = { InstanceIds: [linux, windows], KeyIds, ForceStop: true };
    const { Error: error } = await cloud.call(BIND, params);
    expect(error?.Code).toBe("UnsupportedOperation.InstanceOsWindows");
    expect(error?.Message).toContain(windows);
    expect(await cloud.control.read(linux)).toMatchObject({ InstanceState: "RUNNING" });
  });

  test("unbinding a key that an instance does not have", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "stopped");
    const KeyIds = (await keysOf(cloud)).slice(0, 1);
    const { Error: error } = await cloud.call(UNBIND, { InstanceIds, KeyIds });
    expect(error?.Code).toBe("InvalidParameterValue.KeyPairNotSupported");
  });

  test("an account without instances has none; filters and pages are kept to", async () => {
    const empty = await createCloud({ scenario: "empty" });
    expect(await empty.call("DescribeKeyPairs")).toMatchObject({ TotalCount: 0, KeyPairSet: [] });
    const cloud = await createCloud();
    const named = { Filters: [{ Name: "key-name", Values: ["ci-deploy"] }] };
    expect(await cloud.call("DescribeKeyPairs", named)).toMatchObject({
      TotalCount: 1,
      KeyPairSet: [{ KeyName: "ci-deploy", PublicKey: expect.stringMatching(/^ssh-ed25519 AAAA/) }],
    });
    const second = await cloud.call("DescribeKeyPairs", { Offset: 1, Limit: 1 });
    expect(second).toMatchObject({ TotalCount: 4, KeyPairSet: [{ KeyName: "ci-deploy" }] });
    const odd = await cloud.call("DescribeKeyPairs", { Filters: [{ Name: "color", Values: [] }] });
    expect(odd.Error?.Code).toBe("MissingParameter");
  });
});
