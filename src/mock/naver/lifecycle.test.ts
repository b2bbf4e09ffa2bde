import { expect, test } from "vitest";
import { createCloud, type TestCloud } from "../node.ts";
import { callNaver, listed, numbersNamed, type Path, type ServerJson } from "./naver-client.ts";
import { ALLOWANCE, HANG_MS } from "./simulation/durations.ts";

const MINUTE = 60_000;

/** Status, operation, status name: of the server as the list has it, or "gone". */
async function stateOf(cloud: TestCloud, no: string): Promise<string> {
  const { servers } = await callNaver(cloud, "/vserver/v2/getServerInstanceList", listed([no]));
  const [server] = servers;
  return server ? stateIn(server) : "gone";
}

function stateIn(server: ServerJson): string {
  const { serverInstanceStatus, serverInstanceOperation, serverInstanceStatusName } = server;
  return [serverInstanceStatus.code, serverInstanceOperation.code, serverInstanceStatusName].join(
    " ",
  );
}

/** What each call answers at once and comes to (naver.md §2.3). */
const courses: readonly {
  readonly action: string;
  readonly name: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly during: string;
  readonly after: string;
}[] = [
  {
    action: "stopServerInstances",
    name: "running",
    during: "RUN SHTDN shutting down",
    after: "NSTOP NULL stopped",
  },
  {
    action: "startServerInstances",
    name: "stopped",
    during: "NSTOP START booting",
    after: "RUN NULL running",
  },
  {
    action: "rebootServerInstances",
    name: "running",
    during: "RUN RESTA rebooting",
    after: "RUN NULL running",
  },
  {
    action: "terminateServerInstances",
    name: "stopped",
    during: "NSTOP TERMT terminating",
    after: "gone",
  },
  {
    action: "changeServerInstanceSpec",
    name: "stopped",
    params: { serverSpecCode: "s8-g3" },
    during: "NSTOP CHNG changingSpec",
    after: "NSTOP NULL stopped",
  },
];

test.each(courses)(
  "$action: $during, then $after",
  async ({ action, name, params, during, after }) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const [no = ""] = await numbersNamed(cloud, name);
    const named: Record<string, string> = params
      ? { serverInstanceNo: no, ...params }
      : listed([no]);
    const answer = await callNaver(cloud, `/vserver/v2/${action}`, named);
    expect(answer).toMatchObject({ status: 200, code: "0", message: "success", total: 1 });
    expect(answer.servers.map(stateIn)).toEqual([during]);
    expect(await stateOf(cloud, no)).toBe(during);
    cloud.advance(MINUTE);
    expect(await stateOf(cloud, no)).toBe(after);
  },
);

test("a start and a restart are new boots; a spec change shows when it is over", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [running = "", stopped = ""] = await numbersNamed(cloud, "running", "stopped");
  const read = async (no: string) =>
    (await callNaver(cloud, "/vserver/v2/getServerInstanceDetail", { serverInstanceNo: no }))
      .servers[0];
  const before = await read(running);
  await callNaver(cloud, "/vserver/v2/rebootServerInstances", listed([running]));
  const params = { serverInstanceNo: stopped, serverSpecCode: "s4-g3" };
  await callNaver(cloud, "/vserver/v2/changeServerInstanceSpec", params);
  expect(await read(stopped)).toMatchObject({ serverSpecCode: "s2-g3", cpuCount: 2 });
  cloud.advance(MINUTE);
  const after = await read(running);
  expect(String(after?.uptime) > String(before?.uptime)).toBe(true);
  expect(after?.createDate).toBe(before?.createDate);
  expect(await read(stopped)).toMatchObject({
    serverSpecCode: "s4-g3",
    cpuCount: 4,
    memorySize: 16 * 2 ** 30,
  });
});

test("a guest that hangs: SHTDN for longer than ten minutes, then SD_FL; RS_FL after a restart", async () => {
  for (const [action, during, after] of [
    ["stopServerInstances", "RUN SHTDN shutting down", "SD_FL NULL shutdown_failed"],
    ["rebootServerInstances", "RUN RESTA rebooting", "RS_FL NULL reboot_failed"],
  ] as const) {
    const cloud = await createCloud({ scenario: "reasons" });
    const [no = ""] = await numbersNamed(cloud, "hangs");
    await callNaver(cloud, `/vserver/v2/${action}`, listed([no]));
    cloud.advance(10 * MINUTE);
    expect(await stateOf(cloud, no)).toBe(during);
    cloud.advance(HANG_MS);
    expect(await stateOf(cloud, no)).toBe(after);
  }
});

test("a server that does not come up ends as ST_FL", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [no = ""] = await numbersNamed(cloud, "does-not-start");
  await callNaver(cloud, "/vserver/v2/startServerInstances", listed([no]));
  expect(await stateOf(cloud, no)).toBe("NSTOP START booting");
  cloud.advance(MINUTE);
  expect(await stateOf(cloud, no)).toBe("ST_FL NULL start_failed");
});

test("in `stuck` nobody follows the power button for hours", async () => {
  const cloud = await createCloud({ scenario: "stuck" });
  const [no = ""] = await numbersNamed(cloud, "stuck-linux-1");
  await callNaver(cloud, "/vserver/v2/stopServerInstances", listed([no]));
  await cloud.control.jump(5 * 60 * MINUTE);
  expect(await stateOf(cloud, no)).toBe("RUN SHTDN shutting down");
});

test("the demo menu's hanging guests hang here too", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  await cloud.control.setSettings({ guestsHang: true });
  const [no = ""] = await numbersNamed(cloud, "running");
  await callNaver(cloud, "/vserver/v2/stopServerInstances", listed([no]));
  cloud.advance(MINUTE);
  expect(await stateOf(cloud, no)).toBe("RUN SHTDN shutting down");
});

test("protection can be switched in any state; a protected server is not returned", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [no = ""] = await numbersNamed(cloud, "protected-stopped");
  const protect = (isProtectServerTermination: string) =>
    callNaver(cloud, "/vserver/v2/setProtectServerTermination", {
      serverInstanceNo: no,
      isProtectServerTermination,
    });
  const terminate = () => callNaver(cloud, "/vserver/v2/terminateServerInstances", listed([no]));
  expect((await terminate()).code).toBe("25022");
  expect((await protect("false")).servers[0]).toMatchObject({ isProtectServerTermination: false });
  expect((await protect("true")).servers[0]).toMatchObject({ isProtectServerTermination: true });
  expect((await terminate()).code).toBe("25022");
  await protect("false");
  expect((await terminate()).code).toBe("0");
  const [busy = ""] = await numbersNamed(cloud, "shutting-down");
  const params = { serverInstanceNo: busy, isProtectServerTermination: "true" };
  const path: Path = "/vserver/v2/setProtectServerTermination";
  expect((await callNaver(cloud, path, params)).code).toBe("0");
});

test("a diagnostic interrupt is for running servers: with XEN for Windows only", async () => {
  const cloud = await createCloud();
  const code = async (name: string, platform: "vserver" | "server" = "vserver") => {
    const [serverInstanceNo = ""] = await numbersNamed(cloud, name);
    const path = `/${platform}/v2/interruptServerInstance` as const;
    return (await callNaver(cloud, path, { serverInstanceNo })).code;
  };
  expect(await code("shop-web-kr1-01")).toBe("0");
  expect(await code("vault-kr1-01")).toBe("25041");
  expect(await code("train-gpu-kr1-01")).toBe("25041");
  expect(await code("groupware-01", "server")).toBe("0");
});

test("a new name is there at once; the old one is free", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [one = "", other = ""] = await numbersNamed(cloud, "running", "stopped");
  const rename = (serverInstanceNo: string, serverName: string) =>
    callNaver(cloud, "/vserver/v2/changeServerInstanceName", { serverInstanceNo, serverName });
  expect((await rename(one, "renamed-01")).servers[0]).toMatchObject({ serverName: "renamed-01" });
  expect((await rename(other, "running")).code).toBe("0");
  expect((await rename(one, "running")).code).toBe("10300");
});

test("a discounted server that is left stopped for 90 days is returned; one that is started is not", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [left = "", started = "", gpu = ""] = await numbersNamed(
    cloud,
    "discounted-standard",
    "discounted-high-cpu",
    "full-price-gpu",
  );
  await callNaver(cloud, "/vserver/v2/stopServerInstances", listed([left, started, gpu]));
  await cloud.control.jump(ALLOWANCE.perStopMs - MINUTE);
  await callNaver(cloud, "/vserver/v2/startServerInstances", listed([started]));
  await cloud.control.jump(5 * MINUTE);
  expect(await stateOf(cloud, left)).toBe("gone");
  expect(await stateOf(cloud, started)).toBe("RUN NULL running");
  expect(await stateOf(cloud, gpu)).toBe("NSTOP NULL stopped");
});

test("180 days in a year are the other bound", async () => {
  const cloud = await createCloud({ scenario: "consequences" });
  const [long = "", year = "", gpu = ""] = await numbersNamed(
    cloud,
    "stopped-for-89-days",
    "stopped-179-days-a-year",
    "gpu-stopped-for-long",
  );
  const coming = await cloud.control.upcoming(10);
  for (const instanceId of [long, year]) {
    expect(coming).toContainEqual(
      expect.objectContaining({ kind: "allowance-exhausted", instanceId, region: "KR" }),
    );
  }
  await cloud.control.jump(24 * 60 * MINUTE + 5 * MINUTE);
  expect(await stateOf(cloud, long)).toBe("gone");
  expect(await stateOf(cloud, year)).toBe("gone");
  expect(await stateOf(cloud, gpu)).toBe("NSTOP NULL stopped");
});

test("everything under way in the default world comes to rest by itself", async () => {
  const cloud = await createCloud();
  const busyNames = (servers: readonly ServerJson[]) =>
    servers
      .filter(
        ({ serverInstanceOperation, serverInstanceStatus }) =>
          serverInstanceOperation.code !== "NULL" ||
          ["INIT", "CREAT", "FSTOP"].includes(serverInstanceStatus.code),
      )
      .map(({ serverName }) => serverName);
  const list = async () => {
    const vpc = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
    const us = await callNaver(cloud, "/server/v2/getServerInstanceList", { regionNo: "9" });
    return [...vpc.servers, ...us.servers];
  };
  expect(busyNames(await list()).length).toBeGreaterThan(10);
  await cloud.control.jump(60 * MINUTE);
  expect(busyNames(await list())).toEqual([]);
});

test("nothing in `reasons` changes by itself", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const before = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
  const classic = await callNaver(cloud, "/server/v2/getServerInstanceList");
  await cloud.control.jump(400 * 24 * 60 * MINUTE);
  const after = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
  expect(after.servers).toEqual(before.servers);
  expect((await callNaver(cloud, "/server/v2/getServerInstanceList")).servers).toEqual(
    classic.servers,
  );
});
