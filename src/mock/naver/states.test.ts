import { expect, test } from "vitest";
import { createCloud, type TestCloud } from "../node.ts";
import { scenarioNames } from "../scenarios/table.ts";
import { callNaver, type ServerJson } from "./naver-client.ts";

async function all(cloud: TestCloud): Promise<ServerJson[]> {
  const servers: ServerJson[] = [];
  for (const regionCode of ["KR", "SGN", "JPN"]) {
    const path = "/vserver/v2/getServerInstanceList";
    servers.push(...(await callNaver(cloud, path, { regionCode })).servers);
  }
  for (const regionNo of ["1", "2", "3", "6", "7", "8", "9", "10"]) {
    const path = "/server/v2/getServerInstanceList";
    servers.push(...(await callNaver(cloud, path, { regionNo })).servers);
  }
  return servers;
}

/** naver.md §3.5, and what §3.2 to §3.4 have besides. */
const states = [
  "INIT NULL init",
  "CREAT START booting",
  "RUN NULL running",
  "RUN SHTDN shutting down",
  "NSTOP NULL stopped",
  "NSTOP START booting",
  "NSTOP TERMT terminating",
  "NSTOP CHNG changingSpec",
  "FSTOP NULL repairing",
  "INIT CREAT creating",
  "RUN RESTA rebooting",
  "RUN HSHTD hard shutting down",
  "RUN HREST hard rebooting",
  "NSTOP COPY copying",
  "RUN SETUP setting up",
  "NSTOP SETUP setting up",
  "RUN MIGRA migrating",
  "ST_FL NULL start_failed",
  "SD_FL NULL shutdown_failed",
  "RS_FL NULL reboot_failed",
];

test("`reasons` has every state on both platforms, and no other", async () => {
  const servers = await all(await createCloud({ scenario: "reasons" }));
  const seen = (platform: "classic" | "vpc"): Set<string> =>
    new Set(
      servers
        .filter((server) => "zone" in server === (platform === "classic"))
        .map(
          ({ serverInstanceStatus, serverInstanceOperation, serverInstanceStatusName }) =>
            `${serverInstanceStatus.code} ${serverInstanceOperation.code} ${serverInstanceStatusName}`,
        ),
    );
  expect([...seen("vpc")].toSorted()).toEqual(states.toSorted());
  expect([...seen("classic")].toSorted()).toEqual(states.toSorted());
});

test.each(scenarioNames)(
  "`%s`: numbers and names are given once, and names are allowed",
  async (scenario) => {
    const servers = await all(await createCloud({ scenario, size: 300 }));
    const numbers = servers.map(({ serverInstanceNo }) => serverInstanceNo);
    expect(new Set(numbers).size).toBe(numbers.length);
    const names = servers.map(({ serverName }) => serverName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/);
    expect(servers.length === 0).toBe(scenario === "empty");
  },
);

test("the lively account is in several regions, in Korea most of all", async () => {
  const servers = await all(await createCloud());
  const codes = servers.map((server) => ("regionCode" in server ? server.regionCode : "classic"));
  expect(new Set(codes)).toEqual(new Set(["KR", "SGN", "JPN", "classic"]));
  expect(codes.filter((code) => code === "KR").length).toBeGreaterThan(codes.length / 2);
  expect(servers.length).toBeGreaterThan(45);
});

test("the same seed gives the same servers, another one others", async () => {
  const numbers = async (seed: number) =>
    (await all(await createCloud({ seed }))).map(({ serverInstanceNo }) => serverInstanceNo);
  expect(await numbers(1)).toEqual(await numbers(1));
  expect(await numbers(1)).not.toEqual(await numbers(2));
});
