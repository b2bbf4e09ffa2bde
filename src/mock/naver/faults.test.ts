import { expect, test } from "vitest";
import type { FaultKind } from "../faults.ts";
import { createCloud, type TestCloud } from "../node.ts";
import { askNaver, callNaver, listed, numbersNamed } from "./naver-client.ts";

const STOP = "/vserver/v2/stopServerInstances";

async function statusName(cloud: TestCloud, no: string): Promise<unknown> {
  const server = await cloud.control.read(no);
  return server === null ? "gone" : Reflect.get(server, "serverInstanceStatusName");
}

const kinds: readonly (readonly [FaultKind, (answer: Promise<Response>) => Promise<unknown>])[] = [
  ["connection", (answer) => expect(answer).rejects.toThrow(TypeError)],
  ["http-502", async (answer) => expect((await answer).status).toBe(502)],
  [
    "truncated",
    async (answer) => expect(await (await answer).text()).not.toContain("</stopServerInstances"),
  ],
  [
    "wrong-content-type",
    async (answer) => expect((await answer).headers.get("content-type")).toBe("text/plain"),
  ],
  [{ code: "510" }, async (answer) => expect((await answer).status).toBe(504)],
];

test.each(kinds)(
  "%j before the call: nothing has been done; after it: the answer is lost",
  async (kind, meets) => {
    for (const [phase, then] of [
      ["before", "running"],
      ["after", "shutting down"],
    ] as const) {
      const cloud = await createCloud({ scenario: "reasons" });
      const [no = ""] = await numbersNamed(cloud, "running");
      cloud.control.setFaults([{ action: "stopServerInstances", phase, kind, times: 1 }]);
      await meets(askNaver(cloud, STOP, listed([no])));
      expect(await statusName(cloud, no)).toBe(then);
      expect(cloud.control.log().at(-1)).toMatchObject({
        action: "stopServerInstances",
        params: { "serverInstanceNoList.1": no },
        answer: kind,
      });
    }
  },
);

test("silence lasts until somebody hangs up", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  cloud.control.setFaults([{ phase: "after", kind: "timeout", instanceIds: ["1", "2"] }]);
  const url = new URL(`naver${STOP}?serverInstanceNoList.1=2`, cloud.endpoint);
  const hangUp = new AbortController();
  const answer = cloud.fetch(url, { signal: hangUp.signal });
  const failed = expect(answer).rejects.toThrow("enough");
  await new Promise((resolve) => setTimeout(resolve, 5));
  hangUp.abort(new Error("enough"));
  await failed;
});

test("latency holds NAVER's answers up as it does Tencent's", async () => {
  const cloud = await createCloud();
  cloud.control.setFaults([], 2_000);
  let answered = false;
  const answer = askNaver(cloud, "/vserver/v2/getRegionList").then(() => {
    answered = true;
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
  await settle();
  expect(answered).toBe(false);
  cloud.advance(2_000);
  await answer;
  expect(cloud.control.log().at(-1)).toMatchObject({ action: "getRegionList", ms: 2_000 });
});

test("a service's code can be injected with its message and the batch's size", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const numbers = await numbersNamed(cloud, "running", "hangs");
  cloud.control.setFaults([{ phase: "after", kind: { code: "22001" } }]);
  const answer = await callNaver(cloud, STOP, listed(numbers));
  expect(answer.status).toBe(400);
  expect(answer.message).toMatch(/^1 among 2 servers failed/);
});

test("the request log tells the platforms apart and shows what was answered", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  await callNaver(cloud, "/vserver/v2/getZoneList", { regionCode: "SGN" });
  await callNaver(cloud, "/server/v2/stopServerInstances", listed(["4711"]));
  expect(cloud.control.log()).toMatchObject([
    {
      action: "getZoneList",
      service: "vserver",
      region: "SGN",
      answer: { getZoneListResponse: { returnCode: "0", totalRows: 2 } },
    },
    {
      action: "stopServerInstances",
      service: "server",
      answer: { responseError: { returnCode: "24120" } },
    },
  ]);
});
