import { expect, test } from "vitest";
import { createCloud } from "../node.ts";
import { callNaver, listed, type ServerJson } from "./naver-client.ts";

/** What a server must be for a call, with nothing under way: naver.md §10.3, written down anew. */
const needed = [
  { action: "startServerInstances", status: "NSTOP" },
  { action: "stopServerInstances", status: "RUN" },
  { action: "rebootServerInstances", status: "RUN" },
  { action: "terminateServerInstances", status: "NSTOP" },
  { action: "changeServerInstanceSpec", status: "NSTOP" },
] as const;

/** What the documents say of a server as the list shows it, and what its name says is hidden. */
function mayBe(action: string, status: string, server: ServerJson): boolean {
  if (server.serverInstanceStatus.code !== status) return false;
  if (server.serverInstanceOperation.code !== "NULL") return false;
  if (/-nks-node-|-asg-|storage-in-use/.test(server.serverName)) return false;
  if (action === "terminateServerInstances") {
    return server.isProtectServerTermination === false && server.publicIp === "";
  }
  if (action === "changeServerInstanceSpec") {
    return !/micro|gpu|local-disk|high-memory|vds/.test(server.serverName);
  }
  return true;
}

test.each(
  (["vserver", "server"] as const).flatMap((platform) =>
    needed.map((each) => ({ ...each, platform })),
  ),
)(
  "/$platform/v2/$action is done to whom it may be done to, and to nobody else",
  async ({ action, status, platform }) => {
    const scout = await createCloud({ scenario: "reasons" });
    const { servers } = await callNaver(scout, `/${platform}/v2/getServerInstanceList`);
    expect(servers.length).toBeGreaterThan(28);
    let done = 0;
    for (const server of servers) {
      const cloud = await createCloud({ scenario: "reasons" });
      const { serverInstanceNo } = server;
      const product =
        platform === "vserver"
          ? { serverSpecCode: "s8-g3" }
          : { serverProductCode: "SPSVRSSD00000007" };
      const params =
        action === "changeServerInstanceSpec"
          ? { serverInstanceNo, ...product }
          : listed([serverInstanceNo]);
      const answer = await callNaver(cloud, `/${platform}/v2/${action}`, params);
      const expected = mayBe(action, status, server);
      expect(answer.code === "0", `${action} ${server.serverName}: ${answer.code}`).toBe(expected);
      expect(answer.status).toBe(expected ? 200 : 400);
      if (expected) done++;
    }
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(servers.length);
  },
);
