import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { type ApiAnswer, type CallEnvelope, createCloud, type TestCloud } from "../../node.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const notSupported = "UnsupportedOperation.NotSupportImportInstancesActionTimer";

async function open(): Promise<TestCloud> {
  return createCloud({ scenario: "termination" });
}

function codeOf({ Error: error }: ApiAnswer): string | undefined {
  return error?.Code;
}

function timeIn(cloud: TestCloud, ms: number): string {
  return `${new Date(cloud.control.now() + ms).toISOString().slice(0, 19)}Z`;
}

function setTimer(cloud: TestCloud, InstanceIds: readonly string[], timer: object = {}) {
  return cloud.call("ImportInstancesActionTimer", {
    InstanceIds,
    ActionTimer: { TimerAction: "TerminateInstances", ActionTime: timeIn(cloud, HOUR), ...timer },
  });
}

async function timers(
  cloud: TestCloud,
  wish: object = {},
  envelope: CallEnvelope = {},
): Promise<{ ActionTimerId: string; InstanceId: string; ActionTime: string; Status: string }[]> {
  const answer = await cloud.call("DescribeInstancesActionTimer", wish, envelope);
  return answer.ActionTimers as never;
}

describe("a timer cannot be set", () => {
  test.each([
    ["protected", notSupported],
    ["spot", notSupported],
    ["on-dedicated-host", notSupported],
    ["subscription", notSupported],
    ["bin-by-hand", notSupported],
    ["terminating", notSupported],
    ["launch-failed", notSupported],
    ["security-isolated", notSupported],
    ["owing", notSupported],
    ["timer-set", "FailedOperation.MutActionTimerExist"],
  ])("for %s: %s", async (name, code) => {
    const cloud = await open();
    const [id, plain] = await idsNamed(cloud, name, "plain");
    const before = await timers(cloud);
    const answer = await setTimer(cloud, [plain, id]);
    expect(answer.Error).toEqual({ Code: code, Message: expect.stringContaining(id) });
    expect(await timers(cloud)).toEqual(before);
  });

  test.each([
    ["another action", { TimerAction: "StopInstances" }, "InvalidParameter"],
    ["no action", { TimerAction: null }, "MissingParameter"],
    [
      "a time with an offset",
      { ActionTime: "2026-03-03T09:00:00+08:00" },
      "InvalidParameterValue.InvalidTimeFormat",
    ],
    [
      "30 February",
      { ActionTime: "2027-02-30T09:00:00Z" },
      "InvalidParameterValue.InvalidTimeFormat",
    ],
    [
      "the hour 24",
      { ActionTime: "2027-03-01T24:00:00Z" },
      "InvalidParameterValue.InvalidTimeFormat",
    ],
    ["a time that is over", { ActionTime: "2026-03-02T08:00:00Z" }, "InvalidParameter"],
  ])("with %s", async (_what, timer, code) => {
    const cloud = await open();
    expect(codeOf(await setTimer(cloud, await idsNamed(cloud, "plain"), timer))).toBe(code);
  });

  test("five minutes ahead or less, by the world's clock", async () => {
    const cloud = await open();
    const [id] = await idsNamed(cloud, "plain");
    const ActionTime = timeIn(cloud, 10 * MINUTE);
    await cloud.control.jump(5 * MINUTE);
    expect(codeOf(await setTimer(cloud, [id], { ActionTime }))).toBe("InvalidParameter");
    const later = timeIn(cloud, 5 * MINUTE + 1_000);
    expect(codeOf(await setTimer(cloud, [id], { ActionTime: later }))).toBeUndefined();
  });

  test("for what is not there, or too much at once", async () => {
    const cloud = await open();
    expect(codeOf(await setTimer(cloud, ["ins-zzzzzzzz"]))).toBe("InvalidInstanceId.NotFound");
    const many = Array<string>(101).fill("ins-zzzzzzzz");
    expect(codeOf(await setTimer(cloud, many))).toBe("InvalidParameterValue.LimitExceeded");
  });

  test("while the account owes money", async () => {
    const cloud = await open();
    await cloud.control.spend(1_000_000);
    expect(codeOf(await setTimer(cloud, await idsNamed(cloud, "plain")))).toBe(notSupported);
  });
});

test("timers are found by id, instance, state and time, in their region", async () => {
  const cloud = await open();
  const [soon, late, plain] = await idsNamed(cloud, "timer-set", "timer-set-stopped", "plain");
  const all = await timers(cloud);
  expect(all.map(({ InstanceId }) => InstanceId)).toEqual([soon, late]);
  const ids = async (wish: object) =>
    (await timers(cloud, wish)).map(({ InstanceId }) => InstanceId);
  expect(await ids({ InstanceIds: [late, plain] })).toEqual([late]);
  expect(await ids({ ActionTimerIds: [all[0]?.ActionTimerId] })).toEqual([soon]);
  expect(await ids({ StatusList: ["DONE"] })).toEqual([]);
  expect(await ids({ StartActionTime: "2026-03-02 12:00:01" })).toEqual([late]);
  expect(await ids({ EndActionTime: "2026-03-02 12:00:00" })).toEqual([soon]);
  expect(await timers(cloud, {}, { region: "ap-shanghai" })).toEqual([]);
  const code = async (wish: object) =>
    codeOf(await cloud.call("DescribeInstancesActionTimer", wish));
  expect(await code({ StartActionTime: "2026-03-02T12:00:00Z" })).toBe(
    "InvalidParameterValue.InvalidTimeFormat",
  );
  expect(await code({ EndActionTime: "tomorrow" })).toBe("InvalidParameterValue.InvalidTimeFormat");
  expect(await code({ StatusList: ["WAITING"] })).toBe("InvalidParameterValue");
  expect(await code({ TimerAction: "StopInstances" })).toBe("InvalidParameterValue");
  expect(await code({ InstanceIds: Array<string>(101).fill(plain) })).toBe(
    "InvalidParameterValue.LimitExceeded",
  );
});

test("a deleted timer never fires, and cannot be deleted twice", async () => {
  const cloud = await open();
  const [id] = await idsNamed(cloud, "timer-set");
  const [timer] = await timers(cloud, { InstanceIds: [id] });
  const remove = (...ActionTimerIds: unknown[]) =>
    cloud.call("DeleteInstancesActionTimer", { ActionTimerIds });
  expect(codeOf(await remove(timer?.ActionTimerId, "no-such-timer"))).toBe("InvalidParameterValue");
  expect(await timers(cloud, { InstanceIds: [id] })).toHaveLength(1);
  expect(codeOf(await remove(timer?.ActionTimerId))).toBeUndefined();
  expect(codeOf(await remove(timer?.ActionTimerId))).toBe("InvalidParameterValue");
  await cloud.control.jump(24 * HOUR);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "RUNNING" });
});

test("a timer that has gone off is at work, then done, and cannot be deleted", async () => {
  const cloud = await open();
  const [id] = await idsNamed(cloud, "timer-set");
  await cloud.control.jump(3 * HOUR);
  const [timer] = await timers(cloud, { InstanceIds: [id] });
  expect(timer?.Status).toBe("DOING");
  const remove = { ActionTimerIds: [timer?.ActionTimerId] };
  const refused = await cloud.call("DeleteInstancesActionTimer", remove);
  expect(codeOf(refused)).toBe("InvalidParameterValue");
  await cloud.control.jump(MINUTE);
  expect((await timers(cloud, { InstanceIds: [id] }))[0]?.Status).toBe("DONE");
  expect(await cloud.control.read(id)).toBeNull();
});

test.each([
  ["StopInstances", { StopType: "SOFT" }, "STOPPING"],
  ["RebootInstances", { StopType: "SOFT" }, "REBOOTING"],
])("it fires in the middle of %s", async (action, params, state) => {
  const cloud = await open();
  const [id] = await idsNamed(cloud, "timer-set");
  await cloud.control.jump(3 * HOUR - 1_000);
  await cloud.call(action, { InstanceIds: [id], ...params });
  await cloud.control.jump(950);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: state });
  await cloud.control.jump(50);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "TERMINATING" });
  await cloud.control.jump(MINUTE);
  expect(await cloud.control.read(id)).toBeNull();
});

test("a timer and protection exclude one another, both ways", async () => {
  const cloud = await open();
  const [timed, plain] = await idsNamed(cloud, "timer-set", "plain");
  const protect = (id: string, on: boolean) =>
    cloud.call("ModifyInstancesAttribute", { InstanceIds: [id], DisableApiTermination: on });
  expect(codeOf(await protect(timed, true))).toBe(
    "UnsupportedOperation.InvalidInstanceNotSupportedProtectedInstance",
  );
  const [timer] = await timers(cloud, { InstanceIds: [timed] });
  await cloud.call("DeleteInstancesActionTimer", { ActionTimerIds: [timer?.ActionTimerId] });
  expect(codeOf(await protect(timed, true))).toBeUndefined();

  await protect(plain, true);
  expect(codeOf(await setTimer(cloud, [plain]))).toBe(notSupported);
  await protect(plain, false);
  expect(codeOf(await setTimer(cloud, [plain]))).toBeUndefined();
});

test("the bin drops a timer for good", async () => {
  const cloud = await open();
  const InstanceIds = await idsNamed(cloud, "timer-set");
  const extension = { version: "2026-11-01" };
  await cloud.call("RecycleInstances", { InstanceIds }, extension);
  expect(await timers(cloud, { InstanceIds })).toEqual([]);
  await cloud.control.jump(MINUTE);
  await cloud.call("RecoverInstances", { InstanceIds }, extension);
  await cloud.control.jump(24 * HOUR);
  expect(await cloud.control.read(InstanceIds[0])).toMatchObject({ InstanceState: "RUNNING" });
  expect(codeOf(await setTimer(cloud, InstanceIds))).toBeUndefined();
});
