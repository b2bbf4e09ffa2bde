import { describe, expect, test } from "vitest";
import type { FaultRule } from "../../faults.ts";
import { idsNamed } from "../../ids-named.ts";
import { createCloud, type TestCloud } from "../../node.ts";
import type { ScenarioName } from "../../scenarios/table.ts";
import { instanceIdOf } from "../../world/instance-id.ts";
import type { Condition } from "../../world/record.ts";
import type { WorldSettings } from "../../world/settings.ts";

const stop = (cloud: TestCloud, ids: readonly string[], more: object = {}) =>
  cloud.call("StopInstances", { InstanceIds: ids, ...more });

/** How each of the 35 documented codes comes about (tencent.md §3.1). */
interface Case {
  readonly code: string;
  readonly scenario?: ScenarioName;
  /** Name of the instance that is to be shut down. */
  readonly name?: string;
  /** Parameters instead of one instance's id. */
  readonly params?: object;
  readonly settings?: Partial<WorldSettings>;
  readonly condition?: Condition;
  readonly fault?: FaultRule;
  readonly more?: object;
  /** What is done to the instance before. */
  readonly first?: (cloud: TestCloud, id: string) => Promise<unknown>;
}

const state = (suffix: string) => `UnsupportedOperation.InstanceState${suffix}`;
const running = "running-eip";
const unknownId = instanceIdOf(1, 999_999);

const cases: readonly Case[] = [
  {
    code: "InternalServerError",
    name: running,
    fault: { action: "StopInstances", phase: "before", kind: { code: "InternalServerError" } },
  },
  { code: "InvalidInstance.NotSupported", name: "launch-failed" },
  { code: "InvalidInstance.NotSupported", name: running, condition: "unsupported" },
  { code: "InvalidInstanceId.Malformed", params: { InstanceIds: ["ins-1122"] } },
  { code: "InvalidInstanceId.NotFound", params: { InstanceIds: [unknownId] } },
  {
    code: "InvalidParameterCombination",
    name: running,
    more: { ForceStop: false, StopType: "SOFT" },
  },
  { code: "InvalidParameterValue", name: running, more: { StopType: "GENTLE" } },
  { code: "InvalidParameterValue", name: running, more: { StoppedMode: "FREE" } },
  { code: "InvalidParameterValue.InstanceIdMalformed", params: { InstanceIds: ["img-12345678"] } },
  {
    code: "InvalidParameterValue.LimitExceeded",
    params: { InstanceIds: Array.from({ length: 101 }, (_, n) => instanceIdOf(1, n)) },
  },
  {
    code: "InvalidParameterValue.ZoneNotSupported",
    name: running,
    settings: { unsupportedZones: ["ap-guangzhou-6"] },
  },
  { code: "MissingParameter", params: {} },
  { code: "MissingParameter", params: { InstanceIds: [] } },
  { code: "MutexOperation.TaskRunning", name: "stop-queued" },
  { code: "OperationDenied.InstanceOperationInProgress", name: "other-operation" },
  { code: "OperationDenied.InstanceOperationInProgress", name: "reinstalling" },
  { code: "OperationDenied.InstanceOperationInProgress", scenario: "refused", name: "contested-1" },
  { code: "UnauthorizedOperation.MFAExpired", name: running, settings: { mfa: "expired" } },
  { code: "UnauthorizedOperation.MFANotFound", name: running, settings: { mfa: "missing" } },
  {
    code: "UnsupportedOperation.HibernationForNormalInstance",
    name: running,
    condition: "hibernation-not-enabled",
  },
  { code: "UnsupportedOperation.InstanceReinstallFailed", name: "reinstall-failed" },
  { code: state("Banning"), name: "security-isolated" },
  { code: state("Banning"), name: running, condition: "banned" },
  { code: state("Corrupted"), name: running, condition: "corrupted" },
  { code: state("EnterRescueMode"), name: "entering-rescue-mode" },
  { code: state("EnterServiceLiveMigrate"), name: "entering-live-migration" },
  { code: state("ExitRescueMode"), name: "exiting-rescue-mode" },
  { code: state("ExitServiceLiveMigrate"), name: "exiting-live-migration" },
  { code: state("Freezing"), name: running, condition: "freezing" },
  { code: state("Isolating"), name: running, condition: "isolating" },
  { code: state("Pending"), name: "pending" },
  { code: state("Rebooting"), name: "rebooting" },
  { code: state("RescueMode"), name: "rescue-mode" },
  { code: state("ServiceLiveMigrate"), name: "live-migration" },
  { code: state("Shutdown"), name: "in-recycle-bin" },
  { code: state("Shutdown"), name: "expired" },
  { code: state("Starting"), name: "starting" },
  { code: state("Stopped"), name: "stopped" },
  { code: state("Stopped"), name: "arrears" },
  { code: state("Stopping"), name: "stopping" },
  { code: state("Stopping"), name: "stopping", more: { StopType: "SOFT_FIRST" } },
  {
    code: state("Terminated"),
    scenario: "default",
    name: "sg-terminating",
    first: (cloud) => cloud.control.jump(60_000),
  },
  { code: state("Terminating"), name: "terminating" },
  {
    code: "UnsupportedOperation.StoppedModeStopCharging",
    scenario: "default",
    name: "bare-metal-ledger",
    more: { StoppedMode: "STOP_CHARGING" },
  },
  {
    code: "UnsupportedOperation.StoppedModeStopCharging",
    name: running,
    condition: "no-charge-unsupported",
    more: { StoppedMode: "STOP_CHARGING" },
  },
];

/** The documented list, copied from the reference and not from the code. */
const documented = [
  "InternalServerError",
  "InvalidInstance.NotSupported",
  "InvalidInstanceId.Malformed",
  "InvalidInstanceId.NotFound",
  "InvalidParameterCombination",
  "InvalidParameterValue",
  "InvalidParameterValue.InstanceIdMalformed",
  "InvalidParameterValue.LimitExceeded",
  "InvalidParameterValue.ZoneNotSupported",
  "MissingParameter",
  "MutexOperation.TaskRunning",
  "OperationDenied.InstanceOperationInProgress",
  "UnauthorizedOperation.MFAExpired",
  "UnauthorizedOperation.MFANotFound",
  "UnsupportedOperation.HibernationForNormalInstance",
  "UnsupportedOperation.InstanceReinstallFailed",
  ..."Banning Corrupted EnterRescueMode EnterServiceLiveMigrate ExitRescueMode ExitServiceLiveMigrate Freezing Isolating Pending Rebooting RescueMode ServiceLiveMigrate Shutdown Starting Stopped Stopping Terminated Terminating"
    .split(" ")
    .map(state),
  "UnsupportedOperation.StoppedModeStopCharging",
];

test("each of the 35 documented codes has a way to occur", () => {
  expect(documented).toHaveLength(35);
  expect([...new Set(cases.map(({ code }) => code))].toSorted()).toEqual(documented.toSorted());
});

describe.each(cases)("$code ($name)", ({ code, scenario = "reasons", name, ...given }) => {
  const region = name === "sg-terminating" ? "ap-singapore" : "ap-guangzhou";

  async function provoke(language: "en-US" | "zh-CN") {
    const cloud = await createCloud({ scenario });
    const id = name === undefined ? unknownId : (await idsNamed(cloud, name))[0];
    await given.first?.(cloud, id);
    if (given.settings) await cloud.control.setSettings(given.settings);
    if (given.condition) await cloud.control.setSettings({ conditions: { [id]: given.condition } });
    if (given.fault) cloud.control.setFaults([given.fault]);
    const before = await cloud.control.read(id);
    const params = given.params ?? { InstanceIds: [id], ...given.more };
    const answer = await cloud.call("StopInstances", params, { region, language });
    return { answer, id, changed: before, now: await cloud.control.read(id) };
  }

  test("says so in both languages, names the instance, and changes nothing", async () => {
    const english = await provoke("en-US");
    const chinese = await provoke("zh-CN");
    expect(english.answer.Error?.Code).toBe(code);
    expect(chinese.answer.Error?.Code).toBe(code);
    expect(Object.keys(english.answer)).toEqual(["Error", "RequestId"]);
    expect(english.answer.Error?.Message).toMatch(/^[\p{ASCII}]+$/u);
    expect(chinese.answer.Error?.Message).toMatch(/\p{Script=Han}/u);
    // Names stand in back quotes or as they are; whole words of English do not belong there.
    expect(chinese.answer.Error?.Message.replace(/`[^`]*`/g, "")).not.toMatch(
      /\b(and|or|the|is)\b/i,
    );
    const isAboutInstance = /^(UnsupportedOperation|OperationDenied|Mutex)/.test(code);
    if (isAboutInstance) {
      expect(english.answer.Error?.Message).toContain(english.id);
      expect(chinese.answer.Error?.Message).toContain(chinese.id);
    }
    // In `refused` somebody else has been faster: that is the one change there may be.
    if (scenario !== "refused") expect(english.now).toEqual(english.changed);
  });
});

test("one that cannot be shut down refuses the whole call", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [good, bad, alsoGood] = await idsNamed(cloud, running, "stopped", "running-prepaid");
  const answer = await stop(cloud, [good, bad, alsoGood]);
  expect(answer.Error).toEqual({
    Code: state("Stopped"),
    Message: `The instance \`${bad}\` in the \`STOPPED\` status is not supported. (${answer.RequestId.slice(0, 8)})`,
  });
  expect(await cloud.control.read(good)).toMatchObject({
    InstanceState: "RUNNING",
    LatestOperation: null,
  });
});

test("the Chinese message has the words and the mark of the real one", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "stopped");
  const answer = await cloud.call("StopInstances", { InstanceIds: [id] }, { language: "zh-CN" });
  expect(answer.Error?.Message).toBe(
    `不支持状态为已关机的实例${id} (${answer.RequestId.slice(0, 8)})`,
  );
});

test("no permission names action, region and instance, and refuses the whole call", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [mine, denied] = await idsNamed(cloud, running, "running-prepaid");
  await cloud.control.setSettings({
    denials: [{ actions: ["StopInstances"], instanceIds: [denied] }],
  });
  const answer = await stop(cloud, [mine, denied]);
  expect(answer.Error?.Code).toBe("UnauthorizedOperation");
  expect(answer.Error?.Message).toMatch(
    new RegExp(`\\(cvm:StopInstances\\)\\nresource \\(.*ap-guangzhou.*instance/${denied}\\)`),
  );
  expect((await stop(cloud, [mine])).Error).toBeUndefined();
});

test("checks come in their order: count, form, existence, permission, MFA, zone, state", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [stopped] = await idsNamed(cloud, "stopped");
  const code = async (ids: readonly string[], more: object = {}) => {
    cloud.advance(1_000);
    return (await stop(cloud, ids, more)).Error?.Code;
  };
  await cloud.control.setSettings({
    denials: [{}],
    mfa: "missing",
    unsupportedZones: ["ap-guangzhou-6"],
  });
  const many = Array.from({ length: 101 }, () => "ins-1");
  expect(await code(many, { Nonsense: 1, ForceStop: "yes" })).toBe("UnknownParameter");
  expect(await code(many, { ForceStop: "yes" })).toBe("InvalidParameter");
  expect(await code(many)).toBe("InvalidParameterValue.LimitExceeded");
  expect(await code(["ins-1", unknownId])).toBe("InvalidInstanceId.Malformed");
  expect(await code([stopped, unknownId])).toBe("InvalidInstanceId.NotFound");
  expect(await code([stopped])).toBe("UnauthorizedOperation");
  await cloud.control.setSettings({ denials: [] });
  expect(await code([stopped])).toBe("UnauthorizedOperation.MFANotFound");
  await cloud.control.setSettings({ mfa: "off" });
  expect(await code([stopped])).toBe("InvalidParameterValue.ZoneNotSupported");
  await cloud.control.setSettings({ unsupportedZones: [] });
  expect(await code([stopped])).toBe(state("Stopped"));
});

test("ten calls a second and region are answered, the eleventh is not", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "stopped");
  for (let n = 0; n < 10; n++) {
    expect((await stop(cloud, [id])).Error?.Code).toBe(state("Stopped"));
  }
  expect((await stop(cloud, [id])).Error).toEqual({
    Code: "RequestLimitExceeded",
    Message:
      "Your current request times equals to `11` in a second, which exceeds the frequency limit `10` for a second. Please reduce the frequency of calls.",
  });
  const elsewhere = await cloud.call(
    "StopInstances",
    { InstanceIds: [id] },
    { region: "ap-seoul" },
  );
  expect(elsewhere.Error?.Code).toBe("InvalidInstanceId.NotFound");
  cloud.advance(1_000);
  expect((await stop(cloud, [id])).Error?.Code).toBe(state("Stopped"));
});

test("a malformed call counts against the limit too", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  for (let n = 0; n < 10; n++) await cloud.call("StopInstances", {});
  expect((await cloud.call("StopInstances", {})).Error?.Code).toBe("RequestLimitExceeded");
});

test("ForceStop alone is honoured: soft first, then force", async () => {
  const cloud = await createCloud({ scenario: "stuck" });
  const [soft, forced] = await idsNamed(cloud, "stuck-linux-1", "stuck-linux-2");
  await stop(cloud, [soft], { ForceStop: false });
  await stop(cloud, [forced], { ForceStop: true });
  await cloud.control.jump(70_000);
  expect(await cloud.control.read(soft)).toMatchObject({ InstanceState: "STOPPING" });
  expect(await cloud.control.read(forced)).toMatchObject({ InstanceState: "STOPPED" });
});

test("a hanging soft shutdown can be forced, and only forced", async () => {
  const cloud = await createCloud({ scenario: "stuck" });
  const [id] = await idsNamed(cloud, "stuck-linux-1");
  await stop(cloud, [id]);
  await cloud.control.jump(30 * 60_000);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "STOPPING" });
  for (const StopType of ["SOFT", "SOFT_FIRST"]) {
    expect((await stop(cloud, [id], { StopType })).Error?.Code).toBe(state("Stopping"));
  }
  expect((await stop(cloud, [id], { StopType: "HARD" })).Error).toBeUndefined();
  await cloud.control.jump(2_000);
  expect(await cloud.control.read(id)).toMatchObject({
    InstanceState: "STOPPED",
    LatestOperationState: "SUCCESS",
  });
  await cloud.control.jump(12 * 3_600_000);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "STOPPED" });
});

test("a guest that ignores the power button fails the soft shutdown after its timeout", async () => {
  const cloud = await createCloud();
  const [id] = await idsNamed(cloud, "shop-web-03");
  await stop(cloud, [id]);
  await cloud.control.jump(59_000);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "STOPPING" });
  await cloud.control.jump(2_000);
  expect(await cloud.control.read(id)).toMatchObject({
    InstanceState: "RUNNING",
    LatestOperationState: "FAILED",
    LatestOperationErrorMsg: expect.stringContaining("did not power off"),
  });
});

test("some instances read RUNNING and OPERATING for a moment before STOPPING", async () => {
  const cloud = await createCloud({ scenario: "large", size: 40 });
  const world = await cloud.world();
  const idOf = world.facet("id");
  const stateOf = world.facet("state");
  const ids = Array.from({ length: 40 }, (_, n) => n)
    .filter((n) => stateOf(n) === "RUNNING")
    .map(idOf);
  await stop(cloud, ids);
  const atOnce = await Promise.all(ids.map((id) => cloud.control.read(id)));
  for (const seen of atOnce) expect(seen).toMatchObject({ LatestOperationState: "OPERATING" });
  const lagging = atOnce.filter((seen) => JSON.stringify(seen).includes('"RUNNING"')).length;
  expect(lagging).toBeGreaterThan(0);
  expect(lagging).toBeLessThan(ids.length);
  cloud.advance(900);
  for (const id of ids) {
    expect(await cloud.control.read(id)).toMatchObject({
      InstanceState: expect.stringMatching(/STOP/),
    });
  }
});

test.each([
  { name: "running-ordinary-ip", mode: "STOP_CHARGING", address: null },
  { name: "running-eip", mode: "STOP_CHARGING", address: "kept" },
  { name: "running-prepaid", mode: "NOT_APPLICABLE", address: "kept" },
  { name: "running-spot", mode: "NOT_APPLICABLE", address: null },
  { name: "running-local-system-disk", mode: "NOT_APPLICABLE", address: null },
  { name: "running-local-data-disk", mode: "NOT_APPLICABLE", address: null },
  { name: "running-dedicated-host", mode: "NOT_APPLICABLE", address: null },
])("no charges when shut down: $name ends as $mode", async ({ name, mode, address }) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, name);
  const before = await cloud.call("DescribeInstances", { InstanceIds: [id] });
  await stop(cloud, [id], { StoppedMode: "STOP_CHARGING" });
  await cloud.control.jump(15_000);
  expect(await cloud.control.read(id)).toMatchObject({
    InstanceState: "STOPPED",
    StopChargingMode: mode,
    PublicIpAddresses: address === null ? null : Object(before.InstanceSet)[0].PublicIpAddresses,
  });
});

test("after a stop without charges almost nothing but starting is possible", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "running-ordinary-ip");
  await stop(cloud, [id], { StoppedMode: "STOP_CHARGING", StopType: "HARD" });
  await cloud.control.jump(5_000);
  const rename = { InstanceIds: [id], InstanceName: "renamed" };
  for (const [action, params] of [
    ["RebootInstances", { InstanceIds: [id] }],
    ["ModifyInstancesAttribute", rename],
  ] as const) {
    const answer = await cloud.call(action, params);
    expect(answer.Error?.Code).toBe("UnsupportedOperation.StoppedModeStopCharging");
  }
  expect((await cloud.call("StartInstances", { InstanceIds: [id] })).Error).toBeUndefined();
  await cloud.control.jump(10_000);
  expect(await cloud.control.read(id)).toMatchObject({
    InstanceState: "RUNNING",
    StopChargingMode: "NOT_APPLICABLE",
    PublicIpAddresses: [expect.stringMatching(/^43\./)],
  });
});

test("in `refused` two of eight turn ineligible as the call arrives, and it names one", async () => {
  const cloud = await createCloud({ scenario: "refused" });
  const names = ["calm-1", "contested-1", "calm-2", "contested-2"] as const;
  const [calm, contested, calm2, contested2] = await idsNamed(cloud, ...names);
  const first = await stop(cloud, [calm, contested, calm2, contested2]);
  expect(first.Error?.Code).toBe("OperationDenied.InstanceOperationInProgress");
  expect(first.Error?.Message).toContain(contested);
  for (const id of [contested, contested2]) {
    expect(await cloud.control.read(id)).toMatchObject({
      InstanceState: "RUNNING",
      LatestOperation: "ResetInstancesPassword",
      LatestOperationState: "OPERATING",
    });
  }
  expect((await stop(cloud, [calm, calm2])).Error).toBeUndefined();
  await cloud.control.jump(60_000);
  expect((await stop(cloud, [contested, contested2])).Error).toBeUndefined();
});
