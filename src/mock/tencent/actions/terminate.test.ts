import { expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { createCloud, type TestCloud } from "../../node.ts";

const HOUR = 3_600_000;
const extension = { version: "2026-11-01" };

/** The state of an instance, or that there is none. */
async function stateOf(cloud: TestCloud, id: string): Promise<string> {
  const [wire] = (await cloud.call("DescribeInstances", { InstanceIds: [id] })).InstanceSet as {
    InstanceState: string;
  }[];
  return wire?.InstanceState ?? "GONE";
}

async function deadlineOf(cloud: TestCloud, id: string): Promise<unknown> {
  const answer = await cloud.call("DescribeInstancesDeadlines", { InstanceIds: [id] }, extension);
  return answer.InstanceDeadlineSet;
}

test("what is paid by the hour is destroyed at once", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "running-eip");
  expect((await cloud.call("TerminateInstances", { InstanceIds: [id] })).Error).toBeUndefined();
  expect(await stateOf(cloud, id)).toBe("TERMINATING");
  expect(await deadlineOf(cloud, id)).toEqual([]);
  await cloud.control.jump(60_000);
  expect(await stateOf(cloud, id)).toBe("GONE");
});

test("in the bin it waits two hours, not a second less", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "running-eip");
  const answer = await cloud.call("RecycleInstances", { InstanceIds: [id] }, extension);
  expect(answer.Error).toBeUndefined();
  await cloud.control.jump(60_000);
  expect(await stateOf(cloud, id)).toBe("SHUTDOWN");
  expect(await cloud.control.read(id)).toMatchObject({ IsolatedSource: "MANMADE" });
  const [deadline] = (await deadlineOf(cloud, id)) as { Since: string; At: string; Kind: string }[];
  expect(deadline?.Kind).toBe("RECYCLE_BIN_RELEASE");
  const at = Date.parse(deadline?.At ?? "");
  expect(at - Date.parse(deadline?.Since ?? "")).toBe(2 * HOUR);
  await cloud.control.jump(at - cloud.control.now());
  expect(await stateOf(cloud, id)).toBe("SHUTDOWN");
  await cloud.control.jump(1_000);
  expect(await stateOf(cloud, id)).toBe("TERMINATING");
  await cloud.control.jump(60_000);
  expect(await stateOf(cloud, id)).toBe("GONE");
});

test.each([
  ["running-eip", "RUNNING"],
  ["stopped", "STOPPED"],
])("%s comes back from the bin as it was", async (name, state) => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, name);
  const before = await cloud.control.read(id);
  await cloud.call("RecycleInstances", { InstanceIds: [id] }, extension);
  await cloud.control.jump(HOUR);
  const answer = await cloud.call("RecoverInstances", { InstanceIds: [id] }, extension);
  expect(answer.Error).toBeUndefined();
  await cloud.control.jump(3 * HOUR);
  expect(await stateOf(cloud, id)).toBe(state);
  expect(await cloud.control.read(id)).toEqual({
    ...before,
    LatestOperation: "RecoverInstances",
    LatestOperationState: "SUCCESS",
    LatestOperationRequestId: answer.RequestId,
  });
});

test("a timer terminates at its second, past the bin, unless it is deleted before", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id, other] = await idsNamed(cloud, "running-eip", "running-ordinary-ip");
  const at = cloud.control.now() + HOUR;
  const ActionTime = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const ActionTimer = { TimerAction: "TerminateInstances", ActionTime };
  const set = await cloud.call("ImportInstancesActionTimer", {
    InstanceIds: [id, other],
    ActionTimer,
  });
  const [first, second] = set.ActionTimerIds as string[];
  const described = await cloud.call("DescribeInstancesActionTimer", { InstanceIds: [id] });
  expect(described.ActionTimers).toEqual([
    {
      ActionTimerId: first,
      InstanceId: id,
      TimerAction: "TerminateInstances",
      ActionTime,
      Status: "UNDO",
      Externals: { ReleaseAddress: false, UnsupportNetworks: [] },
    },
  ]);
  await cloud.call("DeleteInstancesActionTimer", { ActionTimerIds: [second] });
  await cloud.control.jump(HOUR - 1);
  expect(await stateOf(cloud, id)).toBe("RUNNING");
  await cloud.control.jump(1);
  expect(await stateOf(cloud, id)).toBe("TERMINATING");
  await cloud.control.jump(HOUR);
  expect([await stateOf(cloud, id), await stateOf(cloud, other)]).toEqual(["GONE", "RUNNING"]);
  const left = await cloud.call("DescribeInstancesActionTimer");
  expect(left.ActionTimers).toMatchObject([{ ActionTimerId: first, Status: "DONE" }]);
});
