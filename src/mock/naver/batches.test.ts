import fc from "fast-check";
import { expect, test } from "vitest";
import { createCloud } from "../node.ts";
import { callNaver, listed, numbersNamed } from "./naver-client.ts";

const actions = [
  "startServerInstances",
  "stopServerInstances",
  "rebootServerInstances",
  "terminateServerInstances",
] as const;

test("a batch: the good ones begin whatever the bad ones are, and 22001 counts without names", async () => {
  const scout = await createCloud({ scenario: "reasons" });
  const { servers: all } = await callNaver(scout, "/vserver/v2/getServerInstanceList");
  const names = all.map(({ serverName }) => serverName);

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...actions),
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 8 }),
      async (action, chosen) => {
        const path = `/vserver/v2/${action}` as const;
        const cloud = await createCloud({ scenario: "reasons" });
        const numbers = await numbersNamed(cloud, ...chosen);
        // What becomes of each of them alone, in a world of its own.
        const alone = await Promise.all(
          numbers.map(async (no) =>
            callNaver(await createCloud({ scenario: "reasons" }), path, listed([no])),
          ),
        );
        const good = numbers.filter((_, n) => alone[n]?.code === "0");
        const before = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
        const answer = await callNaver(cloud, path, listed(numbers));
        const after = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
        const begun = after.servers.filter(
          (server, n) => JSON.stringify(server) !== JSON.stringify(before.servers[n]),
        );
        expect(begun.map(({ serverInstanceNo }) => serverInstanceNo).toSorted()).toEqual(
          good.toSorted(),
        );
        if (good.length === numbers.length) {
          expect(answer.code).toBe("0");
          expect(answer.servers.map(({ serverInstanceNo }) => serverInstanceNo)).toEqual(numbers);
        } else if (good.length === 0) {
          expect(answer).toMatchObject({ status: 400, code: alone[0]?.code });
        } else {
          const failed = numbers.length - good.length;
          expect(answer).toMatchObject({ status: 400, code: "22001" });
          expect(answer.message).toMatch(`${failed} among ${numbers.length} servers failed`);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a number that is none refuses the whole call: nothing begins", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [running = ""] = await numbersNamed(cloud, "running");
  for (const wrong of [
    [running, "4711"],
    ["x", running],
    [running, running],
  ]) {
    const answer = await callNaver(cloud, "/vserver/v2/stopServerInstances", listed(wrong));
    expect(answer.status).toBe(400);
  }
  const { servers } = await callNaver(
    cloud,
    "/vserver/v2/getServerInstanceList",
    listed([running]),
  );
  expect(servers[0]).toMatchObject({ serverInstanceStatusName: "running" });
});

test("`refused`: two are not what they were when the call comes; all others go down", async () => {
  const cloud = await createCloud({ scenario: "refused" });
  const { servers } = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
  const numbers = servers.map(({ serverInstanceNo }) => serverInstanceNo);
  const answer = await callNaver(cloud, "/vserver/v2/stopServerInstances", listed(numbers));
  expect(answer.message).toMatch("2 among 8 servers failed");
  const after = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
  expect(
    after.servers.map(({ serverName, serverInstanceStatusName }) => [
      serverName.replace(/-\d+$/, ""),
      serverInstanceStatusName,
    ]),
  ).toEqual([
    ...Array.from({ length: 6 }, () => ["calm", "shutting down"]),
    ["contested", "stopped"],
    ["contested", "setting up"],
  ]);
});

test("who may not stop one of them stops none of them", async () => {
  const cloud = await createCloud({ scenario: "denied" });
  const numbers = await numbersNamed(cloud, "permitted-1", "not-permitted-1");
  const answer = await callNaver(cloud, "/vserver/v2/stopServerInstances", listed(numbers));
  expect(answer).toMatchObject({ status: 401, code: "210" });
  const { servers } = await callNaver(cloud, "/vserver/v2/getServerInstanceList");
  expect(new Set(servers.map((server) => server.serverInstanceStatusName))).toEqual(
    new Set(["running"]),
  );
});
