import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/** `npm run mock` itself, spoken to byte by byte. */
let mock: ChildProcess;
let port = 0;

beforeAll(async () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const args = ["--import", "tsx", "scripts/mock.ts", "--port", "0", "--scenario", "reasons"];
  mock = spawn(process.execPath, args, { cwd: root });
  let said = "";
  mock.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  while (port === 0) {
    if (mock.stdout) await once(mock.stdout, "data");
    port = Number(/http:\/\/[^:]+:(\d+)/.exec(said)?.[1] ?? 0);
  }
}, 30_000);

afterAll(async () => {
  mock.kill();
  await once(mock, "exit");
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly origin: string | undefined;
  readonly body: string;
}

async function send(method: string, path: string, form?: string): Promise<Answer> {
  const type = "application/x-www-form-urlencoded";
  const headers = form === undefined ? {} : { "content-type": type };
  const sent = request({ host: "127.0.0.1", port, method, path, headers });
  sent.end(form);
  const [incoming] = await once(sent, "response");
  let body = "";
  for await (const chunk of incoming) body += chunk;
  return {
    status: incoming.statusCode,
    type: incoming.headers["content-type"],
    origin: incoming.headers["access-control-allow-origin"],
    body,
  };
}

const numberIn = (body: string): string =>
  /<serverInstanceNo>(\d+)<\/serverInstanceNo>/.exec(body)?.[1] ?? "";

test("GET and query, XML: the list, then a stop", async () => {
  const list = await send("GET", "/server/v2/getServerInstanceList?pageNo=1&pageSize=1");
  expect(list).toMatchObject({ status: 200, type: "text/xml;charset=UTF-8", origin: "*" });
  expect(list.body).toMatch(/^<getServerInstanceListResponse>\n {2}<requestId>/);
  const no = numberIn(list.body);
  const stop = await send("GET", `/server/v2/stopServerInstances?serverInstanceNoList.1=${no}`);
  expect(stop.body).toContain("<serverInstanceStatusName>shutting down</serverInstanceStatusName>");
});

test("POST and form, JSON: a batch in which some fail", async () => {
  const form = "responseFormatType=json&regionCode=KR&pageSize=2&pageNo=1";
  const list = await send("POST", "/vserver/v2/getServerInstanceList", form);
  expect(list.type).toBe("application/json;charset=UTF-8");
  const { serverInstanceList: servers } = JSON.parse(list.body).getServerInstanceListResponse;
  expect(servers.map((each: { serverName: string }) => each.serverName)).toEqual([
    "running",
    "stopped",
  ]);
  const numbers = servers.map(
    ({ serverInstanceNo }: { serverInstanceNo: string }, n: number) =>
      `serverInstanceNoList.${n + 1}=${serverInstanceNo}`,
  );
  const stop = await send(
    "POST",
    "/vserver/v2/stopServerInstances",
    ["responseFormatType=json", ...numbers].join("&"),
  );
  expect(stop.status).toBe(400);
  expect(JSON.parse(stop.body)).toEqual({
    responseError: {
      returnCode: "22001",
      returnMessage:
        "1 among 2 servers failed for operation. The problem is being handled. Please hold for a moment.",
    },
  });
});

test("Tencent's API is at the root of the same port; elsewhere there is nothing", async () => {
  const regions = "/?Action=DescribeRegions&Version=2017-03-12";
  expect(JSON.parse((await send("GET", regions)).body)).toHaveProperty("Response.RegionSet");
  expect((await send("GET", "/vserver/v3/getRegionList")).status).toBe(404);
  const unknown = await send("GET", "/vserver/v2/getEverything?responseFormatType=json");
  expect(unknown.status).toBe(404);
  expect(JSON.parse(unknown.body)).toMatchObject({ error: { errorCode: "300" } });
});
