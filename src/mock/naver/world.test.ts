import fc from "fast-check";
import { expect, test } from "vitest";
import { MemoryEventStore } from "../event-store.ts";
import { createCloud, type TestCloud } from "../node.ts";
import { callNaver, listed, type Path } from "./naver-client.ts";

const MINUTE = 60_000;
const VPC = "/vserver/v2/getServerInstanceList";

/** Something that somebody does in a test, by plain data so that it can be shrunk. */
type Step =
  | { readonly kind: "call"; readonly action: string; readonly servers: readonly number[] }
  | { readonly kind: "single"; readonly action: string; readonly server: number }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "jump"; readonly ms: number }
  | { readonly kind: "speed"; readonly speed: number }
  | { readonly kind: "tencent" };

const servers = fc.array(fc.nat(34), { minLength: 1, maxLength: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("call" as const),
    action: fc.constantFrom(
      "startServerInstances",
      "stopServerInstances",
      "rebootServerInstances",
      "terminateServerInstances",
    ),
    servers,
  }),
  fc.record({
    kind: fc.constant("single" as const),
    action: fc.constantFrom(
      "changeServerInstanceSpec",
      "setProtectServerTermination",
      "changeServerInstanceName",
    ),
    server: fc.nat(34),
  }),
  fc.record({ kind: fc.constant("wait" as const), ms: fc.nat(30_000) }),
  fc.record({ kind: fc.constant("jump" as const), ms: fc.nat(2 * 3_600_000) }),
  fc.record({ kind: fc.constant("speed" as const), speed: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant("tencent" as const) }),
);

async function take(cloud: TestCloud, numbers: readonly string[], each: Step): Promise<void> {
  const no = (index: number): string => numbers[index % numbers.length] ?? "";
  switch (each.kind) {
    case "call":
      await callNaver(cloud, `/vserver/v2/${each.action}`, listed(each.servers.map(no)));
      return;
    case "single":
      await callNaver(cloud, `/vserver/v2/${each.action}`, {
        serverInstanceNo: no(each.server),
        serverSpecCode: "s8-g3",
        isProtectServerTermination: String(each.server % 2 === 0),
        serverName: `renamed-${each.server}`,
      });
      return;
    case "wait":
      cloud.advance(each.ms);
      return;
    case "jump":
      await cloud.control.jump(each.ms);
      return;
    case "speed":
      await cloud.control.setSpeed(each.speed);
      return;
    case "tencent":
      await cloud.call("DescribeInstances", { Limit: 1 });
  }
}

async function snapshot(cloud: TestCloud): Promise<string> {
  await cloud.cloud.naver();
  return (await cloud.world()).snapshot();
}

test("the log replayed gives the same bytes, whenever the servers join", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const store = new MemoryEventStore();
      const first = await createCloud({ store });
      const all = await callNaver(first, VPC);
      const numbers = all.servers.map(({ serverInstanceNo }) => serverInstanceNo);
      for (const each of steps) await take(first, numbers, each);

      // Another tab reads the log afterwards, one from which nobody has asked for servers before.
      const late = await createCloud({ store, now: first.now() });
      expect(await snapshot(late)).toBe(await snapshot(first));
      for (const cloud of [first, late]) cloud.advance(10 * MINUTE);
      expect(await snapshot(late)).toBe(await snapshot(first));
      const path: Path = "/vserver/v2/getServerInstanceList";
      expect((await callNaver(late, path)).servers).toEqual((await callNaver(first, path)).servers);
    }),
    { numRuns: 40 },
  );
});

test("two tabs agree, also when one of them has never asked for a server", async () => {
  const store = new MemoryEventStore();
  const a = await createCloud({ store, scenario: "reasons" });
  const b = await createCloud({ store, scenario: "reasons" });
  const { servers: all } = await callNaver(a, VPC, { serverName: "running" });
  const numbers = all
    .filter(({ serverName }) => serverName === "running")
    .map(({ serverInstanceNo }) => serverInstanceNo);
  await callNaver(a, "/vserver/v2/stopServerInstances", listed(numbers));
  const coming = await b.control.upcoming(5);
  expect(coming[0]).toMatchObject({
    kind: "stopped",
    instanceId: numbers[0],
    name: "running",
    region: "KR",
  });
  expect(coming).toEqual(await a.control.upcoming(5));
  await b.control.jump(MINUTE);
  const { servers } = await callNaver(a, VPC, listed(numbers));
  expect(servers[0]).toMatchObject({ serverInstanceStatusName: "stopped" });
});

test("one clock: a jump moves both clouds, and what is coming in both is listed in order", async () => {
  const cloud = await createCloud();
  await callNaver(cloud, VPC);
  const coming = await cloud.control.upcoming(1_000);
  expect(coming.map(({ at }) => at)).toEqual(coming.map(({ at }) => at).toSorted((a, b) => a - b));
  const ids = coming.map(({ instanceId }) => instanceId ?? "");
  expect(ids.some((id) => /^\d+$/.test(id))).toBe(true);
  expect(ids.some((id) => id.startsWith("ins-"))).toBe(true);
  await cloud.control.jump(30 * MINUTE);
  const busy = ({ serverInstanceOperation }: { serverInstanceOperation: { code: string } }) =>
    serverInstanceOperation.code !== "NULL";
  expect((await callNaver(cloud, VPC)).servers.filter(busy)).toEqual([]);
});

test("a reset brings NAVER's servers back to the first day as well", async () => {
  const cloud = await createCloud();
  const before = (await callNaver(cloud, VPC)).servers;
  await callNaver(cloud, "/vserver/v2/stopServerInstances", listed([no(before)]));
  cloud.advance(MINUTE);
  await cloud.control.reset();
  const after = (await callNaver(cloud, VPC)).servers;
  expect(after.map(({ serverInstanceStatusName }) => serverInstanceStatusName)).toEqual(
    before.map(({ serverInstanceStatusName }) => serverInstanceStatusName),
  );
});

test("another actor stops a server, and is what the page shows next", async () => {
  const cloud = await createCloud({ scenario: "denied", credentials: { id: "key" } });
  const [index = 0] = (await cloud.cloud.naver()).indices("classic", "KR");
  const { no } = (await cloud.cloud.naver()).read(index);
  const params = { serverInstanceNoList: [no] };
  const answer = await cloud.control.exec("stopServerInstances", "classic-KR", params);
  expect(answer).toMatchObject({ stopServerInstancesResponse: { returnCode: "0", totalRows: 1 } });
  expect(await cloud.control.read(no)).toMatchObject({ serverInstanceStatusName: "shutting down" });
  expect(await cloud.control.exec("stopServerInstances", "KR", params)).toMatchObject({
    responseError: { returnCode: "24120" },
  });
  expect(await cloud.control.read("4711")).toBeNull();
});

test("idle waits for NAVER's servers too, but not for what lies a season ahead", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const { servers: found } = await callNaver(cloud, VPC, { serverName: "running" });
  await cloud.control.idle();
  await callNaver(cloud, "/vserver/v2/stopServerInstances", listed([no(found)]));
  await cloud.control.jump(MINUTE);
  await cloud.control.idle();
  expect(await cloud.control.upcoming(1)).toMatchObject([{ kind: "allowance-exhausted" }]);
});

function no(list: readonly { readonly serverInstanceNo: string }[]): string {
  return list[0]?.serverInstanceNo ?? "";
}
