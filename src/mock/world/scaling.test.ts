import { expect, test } from "vitest";
import { idsNamed } from "../ids-named.ts";
import { createCloud, type TestCloud } from "../node.ts";
import { rulesOf } from "./load-balancers.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const extension = { version: "2026-11-01" };

/** Everything that load balancers and the group called `pool` say of an instance, by its number. */
async function look(cloud: TestCloud, index: number) {
  const { loadBalancers, scalingGroups } = (await cloud.world()).dependents;
  const [group] = scalingGroups.filter(({ name }) => name === "pool");
  const backends = rulesOf(loadBalancers).flatMap((rule) => rule.backends);
  return {
    health: backends.filter((backend) => backend.index === index).map(({ health }) => health),
    member: group?.members.find((member) => member.index === index) ?? null,
    members: group?.members ?? [],
  };
}

async function numberOf(cloud: TestCloud, id: string): Promise<number> {
  const found = (await cloud.world()).lookUp(id);
  return found.kind === "present" ? found.index : Number.NaN;
}

async function stateOf(cloud: TestCloud, id: string): Promise<unknown> {
  const read = await cloud.control.read(id);
  return read ? Reflect.get(read, "InstanceState") : null;
}

test("in the bin an instance stays registered, as dead, and serves again once it is back", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id] = await idsNamed(cloud, "behind-check-1");
  const index = await numberOf(cloud, id);
  await cloud.call("RecycleInstances", { InstanceIds: [id] }, extension);
  await cloud.control.jump(MINUTE);
  expect(await stateOf(cloud, id)).toBe("SHUTDOWN");
  expect((await look(cloud, index)).health).toEqual(["Dead", "Dead"]);
  await cloud.call("RecoverInstances", { InstanceIds: [id] }, extension);
  await cloud.control.jump(MINUTE);
  expect((await look(cloud, index)).health).toEqual(["Alive", "Alive"]);
});

test("once it is released nothing forwards to it any more", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id] = await idsNamed(cloud, "behind-check-1");
  const index = await numberOf(cloud, id);
  await cloud.call("TerminateInstances", { InstanceIds: [id] });
  await cloud.control.jump(MINUTE);
  expect((await look(cloud, index)).health).toEqual([]);
});

test.each(["created-by-group", "attached-to-group", "protected-in-group"])(
  "a group fills the gap that %s leaves",
  async (name) => {
    const cloud = await createCloud({ scenario: "consequences" });
    const [id] = await idsNamed(cloud, name);
    const index = await numberOf(cloud, id);
    const { members } = await look(cloud, index);
    await cloud.call("TerminateInstances", { InstanceIds: [id] });
    await cloud.control.jump(3 * MINUTE);
    const after = await look(cloud, index);
    expect(after.member).toBeNull();
    expect(after.members).toHaveLength(members.length);
    expect(after.members.at(-1)).toMatchObject({ creation: "AUTO_CREATION", health: "HEALTHY" });
  },
);

test("a group lets go of what is in the bin, and does not touch it there", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [id] = await idsNamed(cloud, "created-by-group");
  const index = await numberOf(cloud, id);
  await cloud.call("RecycleInstances", { InstanceIds: [id] }, extension);
  await cloud.control.jump(10 * MINUTE);
  expect((await look(cloud, index)).member).toBeNull();
  expect(await stateOf(cloud, id)).toBe("SHUTDOWN");
});

test("a disabled group leaves the gap", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const InstanceIds = await idsNamed(cloud, "in-disabled-group");
  const { scalingGroups } = (await cloud.world()).dependents;
  const members = () => scalingGroups.find(({ name }) => name === "in-maintenance")?.members;
  expect(members()).toHaveLength(1);
  await cloud.call("TerminateInstances", { InstanceIds });
  await cloud.control.jump(HOUR);
  expect(members()).toHaveLength(0);
});

test("while money is owed groups neither replace nor launch; after that they fill the gaps", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [created, attached] = await idsNamed(cloud, "created-by-group", "attached-to-group");
  const index = await numberOf(cloud, created);
  await cloud.control.spend((await cloud.control.balance()).amount + 1);
  await cloud.call("TerminateInstances", { InstanceIds: [attached] });
  await cloud.control.jump(3 * HOUR);
  expect(await stateOf(cloud, created)).toBe("STOPPED");
  const owing = await look(cloud, index);
  expect(owing.members).toHaveLength(2);
  expect(owing.member).toMatchObject({ health: "UNHEALTHY" });
  await cloud.control.topUp(1_000);
  await cloud.control.jump(10 * MINUTE);
  expect((await look(cloud, index)).members).toHaveLength(3);
  await cloud.call("StartInstances", { InstanceIds: [created] });
  await cloud.control.jump(MINUTE);
  const paid = await look(cloud, index);
  expect(paid.member).toMatchObject({ health: "HEALTHY", lifeCycle: "IN_SERVICE" });
  expect(paid.health).toEqual(["Alive"]);
});
