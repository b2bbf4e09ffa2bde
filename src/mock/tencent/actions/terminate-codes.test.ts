import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { type ApiAnswer, createCloud, type TestCloud } from "../../node.ts";

const HOUR = 3_600_000;
const extension = { version: "2026-11-01" };
const state = (name: string) => `UnsupportedOperation.InstanceState${name}`;

/** Why each instance of the scenario cannot be terminated (tencent.md §7.4). */
const refused: readonly (readonly [name: string, code: string])[] = [
  ["pending", state("Pending")],
  ["launch-failed", state("LaunchFailed")],
  ["starting", state("Starting")],
  ["stopping", state("Stopping")],
  ["rebooting", state("Rebooting")],
  ["terminating", state("Terminating")],
  ["entering-rescue-mode", state("EnterRescueMode")],
  ["exiting-rescue-mode", state("ExitRescueMode")],
  ["entering-live-migration", state("EnterServiceLiveMigrate")],
  ["live-migration", state("EnterServiceLiveMigrate")],
  ["exiting-live-migration", state("ExitServiceLiveMigrate")],
  ["other-operation", "OperationDenied.InstanceOperationInProgress"],
  ["same-operation", "MutexOperation.TaskRunning"],
  ["protected", "UnsupportedOperation.InstancesProtected"],
  ["security-isolated", state("Banning")],
  ["banned", state("Banning")],
  ["freezing", state("Freezing")],
  ["isolating", state("Isolating")],
  ["corrupted", "InvalidInstance.NotSupported"],
  ["unsupported", "InvalidInstance.NotSupported"],
  ["application-role", "FailedOperation.InvalidInstanceApplicationRole"],
  ["other-owner", "UnsupportedOperation.InvalidInstancesOwner"],
  ["red-hat", "UnsupportedOperation.RedHatInstanceTerminateUnsupported"],
  ["special-type", "UnsupportedOperation.SpecialInstanceType"],
  ["unpaid-order", "InvalidAccount.UnpaidOrder"],
  ["unreturnable", "FailedOperation.Unreturnable"],
  ["return-unsupported", "InvalidInstanceNotSupportedPrepaidInstance"],
];

/** Where each of them ends instead. */
const accepted: readonly (readonly [name: string, end: "GONE" | "SHUTDOWN"])[] = [
  ["plain", "GONE"],
  ["stopped", "GONE"],
  ["stopped-without-charges", "GONE"],
  ["with-all-kinds-of-disks", "GONE"],
  ["spot", "GONE"],
  ["on-dedicated-host", "GONE"],
  ["subscription", "SHUTDOWN"],
  ["subscription-expired", "SHUTDOWN"],
  ["reinstall-failed", "GONE"],
  ["hibernation-not-enabled", "GONE"],
  ["rescue-mode", "GONE"],
  ["timer-set", "GONE"],
  ["bin-by-hand", "GONE"],
  ["bin-returned", "GONE"],
  ["bin-lapsed", "GONE"],
  ["bin-with-arrears", "GONE"],
  ["owing", "GONE"],
];

async function open(): Promise<TestCloud> {
  return createCloud({ scenario: "termination" });
}

async function stateOf(cloud: TestCloud, id: string): Promise<unknown> {
  const wire = await cloud.control.read(id);
  return wire === null ? "GONE" : Reflect.get(wire, "InstanceState");
}

function codeOf({ Error: error }: ApiAnswer): string | undefined {
  return error?.Code;
}

describe("TerminateInstances", () => {
  test.each(refused)("not %s: %s", async (name, code) => {
    const cloud = await open();
    const [id, other] = await idsNamed(cloud, name, "plain");
    const before = await cloud.control.read(id);
    const answer = await cloud.call("TerminateInstances", { InstanceIds: [id] });
    expect(answer.Error).toEqual({ Code: code, Message: expect.any(String) });
    expect(await cloud.control.read(id)).toEqual(before);
    expect(await stateOf(cloud, other)).toBe("RUNNING");
  });

  test.each(accepted)("%s ends as %s", async (name, end) => {
    const cloud = await open();
    const [id] = await idsNamed(cloud, name);
    expect(codeOf(await cloud.call("TerminateInstances", { InstanceIds: [id] }))).toBeUndefined();
    expect(await stateOf(cloud, id)).toBe("TERMINATING");
    await cloud.control.jump(60_000);
    expect(await stateOf(cloud, id)).toBe(end);
  });

  test("one bad instance spares all; billing modes do not mix; what is not there is not found", async () => {
    const cloud = await open();
    const [plain, spot, guarded] = await idsNamed(cloud, "plain", "spot", "protected");
    const terminate = (...InstanceIds: string[]) =>
      cloud.call("TerminateInstances", { InstanceIds });
    const mixed = await terminate(plain, spot);
    expect(mixed.Error).toEqual({
      Code: "UnsupportedOperation.InstanceMixedPricingModel",
      Message: expect.stringContaining(spot),
    });
    expect(codeOf(await terminate(plain, guarded))).toBe("UnsupportedOperation.InstancesProtected");
    expect(await stateOf(cloud, plain)).toBe("RUNNING");
    expect(codeOf(await terminate("ins-zzzzzzzz"))).toBe("InvalidInstanceId.NotFound");
    expect(codeOf(await terminate("ins-1122"))).toBe("InvalidInstanceId.Malformed");
    expect(codeOf(await terminate("server-1"))).toBe("InvalidParameterValue.InstanceIdMalformed");
    expect(codeOf(await terminate(...Array<string>(101).fill(plain)))).toBe(
      "InvalidParameterValue.LimitExceeded",
    );
    expect(codeOf(await cloud.call("TerminateInstances", {}))).toBe("MissingParameter");
    await terminate(plain);
    await cloud.control.jump(60_000);
    expect(codeOf(await terminate(plain))).toBe(state("Terminated"));
    await cloud.control.jump(HOUR);
    expect(codeOf(await terminate(plain))).toBe("InvalidInstanceId.NotFound");
  });

  test("protection that is taken off no longer stands in the way", async () => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, "protected");
    await cloud.call("ModifyInstancesAttribute", { InstanceIds, DisableApiTermination: false });
    expect(codeOf(await cloud.call("TerminateInstances", { InstanceIds }))).toBeUndefined();
  });

  test("a second factor, a permission and a zone are asked for", async () => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, "plain");
    const terminate = () => cloud.call("TerminateInstances", { InstanceIds });
    await cloud.control.setSettings({ mfa: "missing" });
    expect(codeOf(await terminate())).toBe("UnauthorizedOperation.MFANotFound");
    await cloud.control.setSettings({ mfa: "expired" });
    expect(codeOf(await terminate())).toBe("UnauthorizedOperation.MFAExpired");
    await cloud.control.setSettings({ mfa: "off", denials: [{ actions: ["TerminateInstances"] }] });
    expect(codeOf(await terminate())).toBe("UnauthorizedOperation");
    await cloud.control.setSettings({ denials: [], unsupportedZones: ["ap-guangzhou-6"] });
    expect(codeOf(await terminate())).toBe("InvalidInstance.NotSupported");
    await cloud.control.setSettings({ unsupportedZones: [] });
    expect(codeOf(await terminate())).toBeUndefined();
  });

  test("only so many subscriptions may be returned", async () => {
    const cloud = await open();
    const [first, second] = await idsNamed(cloud, "subscription", "subscription-expired");
    await cloud.control.setSettings({ returnQuota: 1 });
    const terminate = (...InstanceIds: string[]) =>
      cloud.call("TerminateInstances", { InstanceIds });
    expect(codeOf(await terminate(first, second))).toBe("LimitExceeded.UserReturnQuota");
    expect(codeOf(await terminate(first))).toBeUndefined();
    expect(codeOf(await terminate(second))).toBe("LimitExceeded.UserReturnQuota");
    // The second call destroys what has been returned already.
    await cloud.control.jump(60_000);
    expect(codeOf(await terminate(first))).toBeUndefined();
  });
});

describe("RecycleInstances", () => {
  test.each([
    ...refused.filter(
      ([name]) =>
        !["unpaid-order", "unreturnable", "return-unsupported", "same-operation"].includes(name),
    ),
    ["same-operation", "OperationDenied.InstanceOperationInProgress"],
    ["spot", "UnsupportedOperation.InstanceChargeType"],
    ["on-dedicated-host", "UnsupportedOperation.InstanceChargeType"],
    ["subscription", "UnsupportedOperation.InstanceChargeType"],
    ["bin-by-hand", state("Shutdown")],
    ["owing", "InvalidAccount.InsufficientBalance"],
  ] as const)("not %s: %s", async (name, code) => {
    const cloud = await open();
    const [id] = await idsNamed(cloud, name);
    const before = await cloud.control.read(id);
    const answer = await cloud.call("RecycleInstances", { InstanceIds: [id] }, extension);
    expect(answer.Error).toEqual({ Code: code, Message: expect.any(String) });
    expect(await cloud.control.read(id)).toEqual(before);
  });

  test("not while the account owes money", async () => {
    const cloud = await open();
    await cloud.control.spend(1_000_000);
    const InstanceIds = await idsNamed(cloud, "plain");
    const answer = await cloud.call("RecycleInstances", { InstanceIds }, extension);
    expect(codeOf(answer)).toBe("InvalidAccount.InsufficientBalance");
  });

  test("is unknown to the official version, and its service to the official name", async () => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, "plain");
    expect(codeOf(await cloud.call("RecycleInstances", { InstanceIds }))).toBe("InvalidAction");
    expect(codeOf(await cloud.call("TerminateInstances", { InstanceIds }, extension))).toBe(
      "InvalidAction",
    );
  });
});

describe("RecoverInstances", () => {
  test.each([
    ["plain", state("Running")],
    ["stopped", state("Stopped")],
    ["terminating", state("Terminating")],
    ["bin-returned", "UnsupportedOperation.InstanceChargeType"],
    ["bin-lapsed", "UnsupportedOperation.InstanceChargeType"],
    ["bin-with-arrears", "InvalidAccount.InsufficientBalance"],
  ])("not %s: %s", async (name, code) => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, name);
    const answer = await cloud.call("RecoverInstances", { InstanceIds }, extension);
    expect(answer.Error).toEqual({ Code: code, Message: expect.any(String) });
  });

  test("twice at a time, and never once it is being released", async () => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, "bin-by-hand");
    const recover = () => cloud.call("RecoverInstances", { InstanceIds }, extension);
    expect(codeOf(await recover())).toBeUndefined();
    expect(codeOf(await recover())).toBe(state("Starting"));
    const late = await idsNamed(cloud, "bin-by-hand-long-ago");
    await cloud.control.jump(0.1 * HOUR);
    const answer = await cloud.call("RecoverInstances", { InstanceIds: late }, extension);
    expect(codeOf(answer)).toBe(state("Terminating"));
  });

  test("after a top-up, what was put into the bin before", async () => {
    const cloud = await open();
    const InstanceIds = await idsNamed(cloud, "bin-by-hand");
    const recover = () => cloud.call("RecoverInstances", { InstanceIds }, extension);
    const { amount } = await cloud.control.balance();
    await cloud.control.spend(amount + 5);
    expect(codeOf(await recover())).toBe("InvalidAccount.InsufficientBalance");
    await cloud.control.topUp(5);
    expect(codeOf(await recover())).toBeUndefined();
  });
});
