import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { createCloud } from "../../node.ts";

test.each([
  [{ InstanceName: "새 이름 🚀" }, { InstanceName: "새 이름 🚀" }],
  [{ InstanceName: "宽".repeat(60) }, { InstanceName: "宽".repeat(60) }],
  [{ InstanceName: "🚀".repeat(60) }, { InstanceName: "🚀".repeat(60) }],
  [{ InstanceName: "" }, { InstanceName: "" }],
  [
    { HostName: "web-1", AutoReboot: false },
    { HostName: "web-1", InstanceState: "RUNNING" },
  ],
  [{ HostName: "web-1" }, { HostName: "web-1", InstanceState: "REBOOTING" }],
  [{ SecurityGroups: ["sg-abcdefgh"] }, { SecurityGroupIds: ["sg-abcdefgh"] }],
  [{ CamRoleName: "CVM_Role" }, { CamRoleName: "CVM_Role" }],
  [{ DisableApiTermination: true }, { DisableApiTermination: true }],
  [{ EnableJumboFrame: true }, { EnableJumboFrame: true }],
  [{ UserData: "IyEvYmluL3No" }, { LatestOperation: "ModifyInstancesAttribute" }],
])("%j is done at once", async (change, seen) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "running-eip");
  const answer = await cloud.call("ModifyInstancesAttribute", { InstanceIds: [id], ...change });
  expect(Object.keys(answer)).toEqual(["RequestId"]);
  expect(await cloud.control.read(id)).toMatchObject(seen);
});

test("a host name that reboots is back to RUNNING after a while", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "running-eip");
  await cloud.call("ModifyInstancesAttribute", { InstanceIds: [id], HostName: "web-1" });
  await cloud.control.jump(30_000);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "RUNNING" });
});

describe("refused", () => {
  test.each([
    [{}, "MissingParameter"],
    [{ InstanceName: "a", HostName: "b" }, "InvalidParameterCombination"],
    [{ InstanceName: "x".repeat(61) }, "InvalidParameterValue.LimitExceeded"],
    [{ InstanceName: 1 }, "InvalidParameter"],
    [{ HostName: "-web" }, "InvalidParameterValue"],
    [{ HostName: "web..1" }, "InvalidParameterValue"],
    [{ SecurityGroups: ["web"] }, "InvalidParameterValue"],
    [{ CamRoleName: "a b" }, "InvalidParameterValue"],
    [{ Name: "x" }, "UnknownParameter"],
  ])("%j: %s", async (change, code) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const [id] = await idsNamed(cloud, "running-eip");
    const before = await cloud.control.read(id);
    const answer = await cloud.call("ModifyInstancesAttribute", { InstanceIds: [id], ...change });
    expect(answer.Error?.Code).toBe(code);
    expect(await cloud.control.read(id)).toEqual(before);
  });

  test.each([
    ["pending", "UnsupportedOperation.InstanceStatePending"],
    ["stopping", "UnsupportedOperation.InstanceStateStopping"],
    ["in-recycle-bin", "UnsupportedOperation.InstanceStateShutdown"],
    ["rescue-mode", "UnsupportedOperation.InstanceStateRescueMode"],
    ["other-operation", "OperationDenied.InstanceOperationInProgress"],
    ["reinstall-failed", "UnsupportedOperation.InstanceReinstallFailed"],
  ])("%s: %s", async (name, code) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, name);
    const answer = await cloud.call("ModifyInstancesAttribute", { InstanceIds, InstanceName: "x" });
    expect(answer.Error?.Code).toBe(code);
  });

  test("termination protection of a spot instance", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, "running-eip", "running-spot");
    const protect = (DisableApiTermination: boolean) =>
      cloud.call("ModifyInstancesAttribute", { InstanceIds, DisableApiTermination });
    expect((await protect(true)).Error?.Code).toBe("InvalidInstance.NotSupported");
    expect(await cloud.control.read(InstanceIds[0])).toMatchObject({
      DisableApiTermination: false,
    });
    expect((await protect(false)).Error).toBeUndefined();
  });

  test("termination protection where a release time is set", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const [id] = await idsNamed(cloud, "running-eip");
    await cloud.call("ImportInstancesActionTimer", {
      InstanceIds: [id],
      ActionTimer: { TimerAction: "TerminateInstances", ActionTime: "2026-03-02T10:00:00Z" },
    });
    const change = (attribute: object) =>
      cloud.call("ModifyInstancesAttribute", { InstanceIds: [id], ...attribute });
    const { Error: error } = await change({ DisableApiTermination: true });
    expect(error).toEqual({
      Code: "UnsupportedOperation.InvalidInstanceNotSupportedProtectedInstance",
      Message: expect.stringContaining(id),
    });
    expect((await change({ DisableApiTermination: false })).Error).toBeUndefined();
    expect((await change({ InstanceName: "still nameable" })).Error).toBeUndefined();
  });

  test.each([{ InstanceName: "x" }, { DisableApiTermination: true }])(
    "%j of an instance shut down without charges",
    async (change) => {
      const cloud = await createCloud({ scenario: "reasons" });
      const [id] = await idsNamed(cloud, "running-eip");
      await cloud.call("StopInstances", { InstanceIds: [id], StoppedMode: "STOP_CHARGING" });
      await cloud.control.jump(60_000);
      const answer = await cloud.call("ModifyInstancesAttribute", { InstanceIds: [id], ...change });
      expect(answer.Error?.Code).toBe("UnsupportedOperation.StoppedModeStopCharging");
    },
  );

  test.each(["stopped", "running-spot"])("%s may be renamed", async (name) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const InstanceIds = await idsNamed(cloud, name);
    const answer = await cloud.call("ModifyInstancesAttribute", { InstanceIds, InstanceName: "x" });
    expect(answer.Error).toBeUndefined();
  });
});
