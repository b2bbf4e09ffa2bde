import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { expect, test } from "vitest";
import { idsNamed } from "./ids-named.ts";
import { IndexedDbEventStore } from "./indexed-db-event-store.ts";
import { createCloud } from "./node.ts";

let databases = 0;
const freshName = () => `world-${databases++}`;

test("a world survives its page", async () => {
  const name = freshName();
  const before = await createCloud({ store: await IndexedDbEventStore.named(name) });
  expect(before.control.persistent).toBe(true);
  const [id] = await idsNamed(before, "shop-web-01");
  await before.call("StopInstances", { InstanceIds: [id], StopType: "HARD" });
  await before.control.setSpeed(60);

  const reloaded = await createCloud({
    store: await IndexedDbEventStore.named(name),
    now: before.now() + 1_000,
  });
  expect(await reloaded.control.read(id)).toMatchObject({ InstanceState: "STOPPED" });
  expect(reloaded.control.speed).toBe(60);
  before.advance(1_000);
  expect((await reloaded.world()).snapshot()).toBe((await before.world()).snapshot());
});

test("two tabs that shut down at the same moment are judged one after the other", async () => {
  const name = freshName();
  const tabs = await Promise.all(
    [0, 1].map(async () => createCloud({ store: await IndexedDbEventStore.named(name) })),
  );
  const [first, second] = tabs;
  if (!first || !second) throw new Error("Failed to open two tabs.");
  const ids = await idsNamed(first, "shop-web-01", "shop-web-02");
  const answers = await Promise.all(
    tabs.map((tab) => tab.call("StopInstances", { InstanceIds: ids })),
  );
  const refused = answers.filter((answer) => answer.Error);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.Error?.Code).toMatch(/TaskRunning|InstanceStateStopping/);
  expect((await first.world()).snapshot()).toBe((await second.world()).snapshot());
});

test("many calls from both tabs at once leave both with the same world", async () => {
  const name = freshName();
  const one = await createCloud({ store: await IndexedDbEventStore.named(name) });
  const two = await createCloud({ store: await IndexedDbEventStore.named(name) });
  const [id] = await idsNamed(one, "shop-web-01");
  const rename = (InstanceName: string) => ({ InstanceIds: [id], InstanceName });
  await Promise.all(
    Array.from({ length: 9 }, (_, n) =>
      (n % 2 ? one : two).call("ModifyInstancesAttribute", rename(`name-${n}`)),
    ),
  );
  expect(await one.control.read(id)).toEqual(await two.control.read(id));
  const reloaded = await createCloud({ store: await IndexedDbEventStore.named(name) });
  expect((await reloaded.world()).snapshot()).toBe((await one.world()).snapshot());
});

test("a reset in one tab is a reset in the other", async () => {
  const name = freshName();
  const one = await createCloud({ store: await IndexedDbEventStore.named(name) });
  const two = await createCloud({ store: await IndexedDbEventStore.named(name) });
  const [id] = await idsNamed(one, "shop-web-01");
  await one.call("StopInstances", { InstanceIds: [id] });
  await two.control.reset();
  expect(await one.control.read(id)).toMatchObject({ LatestOperation: null });
  await one.call("StopInstances", { InstanceIds: [id] });
  expect(await two.control.read(id)).toMatchObject({ LatestOperation: "StopInstances" });
});

test("a database that goes away leaves the page its world, no longer persistent", async () => {
  const name = freshName();
  const store = await IndexedDbEventStore.named(name);
  const cloud = await createCloud({ store });
  const [id] = await idsNamed(cloud, "shop-web-01");
  await cloud.call("StopInstances", { InstanceIds: [id], StopType: "HARD" });
  store.close();
  await deleteDB(name);
  cloud.advance(5_000);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "STOPPED" });
  expect((await cloud.call("StartInstances", { InstanceIds: [id] })).Error).toBeUndefined();
  expect(cloud.control.persistent).toBe(false);
  cloud.advance(20_000);
  expect(await cloud.control.read(id)).toMatchObject({ InstanceState: "RUNNING" });
  await cloud.control.reset();
  expect(await cloud.control.read(id)).toMatchObject({ LatestOperation: null });
});
