import { expect, test } from "vitest";
import { idsNamed } from "../ids-named.ts";
import { createCloud, type TestCloud } from "../node.ts";
import { rulesOf } from "./load-balancers.ts";

const MINUTE = 60_000;

async function indexOf(cloud: TestCloud, id: string): Promise<number> {
  const found = (await cloud.world()).lookUp(id);
  if (found.kind !== "present") throw new Error(`Failed to find ${id}: it is ${found.kind}.`);
  return found.index;
}

/** What each check says about an instance, in the order of the rules. */
async function healthOf(cloud: TestCloud, id: string) {
  const world = await cloud.world();
  const index = await indexOf(cloud, id);
  return rulesOf(world.dependents.loadBalancers).flatMap(({ check, backends }) =>
    backends
      .filter((backend) => backend.index === index)
      .map(({ health }) => (check.on ? health : "unchecked")),
  );
}

/** Shuts instances down and waits until they just are. */
async function stop(cloud: TestCloud, ...InstanceIds: string[]): Promise<void> {
  const answer = await cloud.call("StopInstances", { InstanceIds, StopType: "HARD" });
  expect(answer.Error).toBeUndefined();
  for (let waited = 0; waited < 30_000; waited += 100) {
    const states = await Promise.all(InstanceIds.map((id) => cloud.control.read(id)));
    if (states.every((read) => read && "InstanceState" in read && read.InstanceState === "STOPPED"))
      return;
    cloud.advance(100);
  }
  throw new Error("Failed to see a forced shutdown end within half a minute.");
}

const stateOf = async (cloud: TestCloud, id: string) => {
  const read = await cloud.control.read(id);
  return read && "InstanceState" in read ? read.InstanceState : null;
};

test("a check finds out after its probes failed, and again after they were answered", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id, quick] = await idsNamed(cloud, "behind-check-1", "last-healthy");
  expect(await healthOf(cloud, id)).toEqual(["Alive", "Alive"]);
  await stop(cloud, id, quick);
  cloud.advance(4_000);
  expect(await healthOf(cloud, quick)).toEqual(["Dead"]);
  expect(await healthOf(cloud, id)).toEqual(["Alive", "Alive"]);
  cloud.advance(11_000);
  expect(await healthOf(cloud, id)).toEqual(["Dead", "Dead"]);
  await cloud.call("StartInstances", { InstanceIds: [id] });
  cloud.advance(4_900);
  expect(await healthOf(cloud, id)).toEqual(["Dead", "Dead"]);
  cloud.advance(25_000);
  expect(await healthOf(cloud, id)).toEqual(["Alive", "Alive"]);
});

test("an instance that is up again in time was never missed", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id] = await idsNamed(cloud, "created-by-group");
  await stop(cloud, id);
  await cloud.call("StartInstances", { InstanceIds: [id] });
  cloud.advance(10 * MINUTE);
  expect(await stateOf(cloud, id)).toBe("RUNNING");
  expect(await healthOf(cloud, id)).toEqual(["Alive"]);
});

test("a new name on an instance that is down does not stop the clocks", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id] = await idsNamed(cloud, "created-by-group");
  await stop(cloud, id);
  await cloud.call("ModifyInstancesAttribute", { InstanceIds: [id], InstanceName: "renamed" });
  cloud.advance(16_000);
  expect(await healthOf(cloud, id)).toEqual(["Dead"]);
  cloud.advance(MINUTE);
  expect(await stateOf(cloud, id)).toBe("TERMINATING");
});

test("after a minute a created member is terminated and another takes its place", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id] = await idsNamed(cloud, "created-by-group");
  const before = await cloud.call("DescribeInstances", {});
  await stop(cloud, id);
  cloud.advance(59_000);
  expect(await stateOf(cloud, id)).toBe("STOPPED");
  cloud.advance(1_500);
  expect(await cloud.control.read(id)).toMatchObject({
    InstanceState: "TERMINATING",
    LatestOperation: "TerminateInstances",
    LatestOperationState: "OPERATING",
  });
  expect(await healthOf(cloud, id)).toEqual([]);
  cloud.advance(2 * MINUTE);
  expect(await cloud.control.read(id)).toBeNull();
  const after = await cloud.call("DescribeInstances", {
    Filters: [{ Name: "instance-name", Values: ["as-pool"] }],
  });
  expect(after).toMatchObject({ TotalCount: 1, InstanceSet: [{ InstanceState: "RUNNING" }] });
  const all = await cloud.call("DescribeInstances", {});
  expect(all.TotalCount).toBe(before.TotalCount);
  const [launched] = after.InstanceSet as [{ InstanceId: string }];
  expect(await healthOf(cloud, launched.InstanceId)).toEqual(["Alive"]);
});

test("an attached member is only let go, a protected one stays, a disabled group does nothing", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const names = ["attached-to-group", "protected-in-group", "in-disabled-group"] as const;
  const ids = await idsNamed(cloud, ...names);
  await stop(cloud, ...ids);
  cloud.advance(5 * MINUTE);
  for (const id of ids) expect(await stateOf(cloud, id)).toBe("STOPPED");
  const [attached, shielded, idle] = await Promise.all(
    ids.map(async (id) => (await cloud.world()).dependents.membershipOf(await indexOf(cloud, id))),
  );
  expect(attached).toBeNull();
  expect(shielded?.member).toMatchObject({ health: "UNHEALTHY", lifeCycle: "IN_SERVICE" });
  expect(idle?.member).toMatchObject({ health: "HEALTHY", lifeCycle: "IN_SERVICE" });
  expect(shielded?.group.members.map(({ creation }) => creation)).toEqual([
    "AUTO_CREATION",
    "AUTO_CREATION",
    "AUTO_CREATION",
  ]);
});

test("two worlds of one opening do not touch each other", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id] = await idsNamed(cloud, "created-by-group");
  await stop(cloud, id);
  cloud.advance(5 * MINUTE);
  expect(await cloud.control.read(id)).toBeNull();
  await cloud.control.reset();
  expect(await stateOf(cloud, id)).toBe("RUNNING");
  expect(await healthOf(cloud, id)).toEqual(["Alive"]);
});
