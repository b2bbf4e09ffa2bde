import { describe, expect, test } from "vitest";
import type { FaultRule } from "../faults.ts";
import { createCloud } from "../node.ts";
import type { ScenarioName } from "../scenarios/table.ts";
import { askNaver, callNaver, listed, numbersNamed, type Path } from "./naver-client.ts";

/** How each code comes about. Messages are copied from the documents and not from the code. */
interface Case {
  readonly code: string;
  readonly http: number;
  readonly message: string;
  readonly path: Path;
  readonly scenario?: ScenarioName;
  /** Servers named as `serverInstanceNoList.N`. */
  readonly names?: readonly string[];
  /** The server named as `serverInstanceNo`. */
  readonly name?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly fault?: FaultRule;
}

const busy =
  "Unable to perform operation command since (other) user is either manipulating the target server or a problem in target server. Please confirm server status once again.";
const suspended =
  "Unable to perform suspension command since target server is already suspended. (Other) user might have suspended the server by connecting through terminal. Please confirm the server status once again.";
const storage =
  "Unable to control the server since (other) user is currently operating storage allocated to the server.";
const notReturned =
  "Unable to return the server since (other) user is either operating target server or an error in the target server. Please confirm the status of server/ storage.";
const uncontrolled = "The server cannot be controlled by the NCLOD API.";
const noSuchServer = "The input parameter server instance number is invalid.";
const someFailed =
  "2 among 4 servers failed for operation. The problem is being handled. Please hold for a moment.";

const vpc = (action: string): Path => `/vserver/v2/${action}`;
const classic = (action: string): Path => `/server/v2/${action}`;
const stopClassic = classic("stopServerInstances");
const stopVpc = vpc("stopServerInstances");

/** The six of the documents' page of stopServerInstances. */
const ofStop: readonly Case[] = [
  {
    code: "22001",
    http: 400,
    message: someFailed,
    path: stopClassic,
    scenario: "refused",
    names: ["c-calm-1", "c-contested-1", "c-contested-2", "c-calm-2"],
  },
  {
    code: "24109",
    http: 400,
    message: "The input parameter instance number is invalid",
    path: stopClassic,
    params: listed(["i-1021003"]),
  },
  {
    code: "24120",
    http: 400,
    message: noSuchServer,
    path: stopClassic,
    params: listed(["4711"]),
  },
  { code: "25014", http: 400, message: storage, path: stopClassic, names: ["c-storage-in-use"] },
  { code: "25041", http: 400, message: busy, path: stopClassic, names: ["c-rebooting"] },
  { code: "28005", http: 400, message: suspended, path: stopClassic, names: ["c-stopped"] },
];

const ofOthers: readonly Case[] = [
  // Of numbers.
  {
    code: "24109",
    http: 400,
    message: "The input parameter instance number is invalid",
    path: stopClassic,
    names: ["c-running", "c-running"],
  },
  { code: "24120", http: 400, message: noSuchServer, path: stopVpc, names: ["c-running"] },
  { code: "24120", http: 400, message: noSuchServer, path: stopClassic, names: ["running"] },
  {
    code: "24120",
    http: 400,
    message: noSuchServer,
    path: stopVpc,
    names: ["running"],
    params: { regionCode: "SGN" },
  },
  {
    code: "10713",
    http: 400,
    message: "Not found contract information. Please check your input parameter.",
    path: vpc("terminateServerInstances"),
    params: listed(["4711"]),
  },
  {
    code: "900",
    http: 400,
    message: "Required field is not specified. location : serverInstanceNoList",
    path: stopVpc,
  },
  {
    code: "900",
    http: 400,
    message: "Required field is not specified. location : serverInstanceNo",
    path: vpc("setProtectServerTermination"),
    params: { isProtectServerTermination: "true" },
  },
  // Of states.
  { code: "25041", http: 400, message: busy, path: stopVpc, names: ["shutting-down"] },
  { code: "25041", http: 400, message: busy, path: stopVpc, names: ["repairing"] },
  { code: "25041", http: 400, message: busy, path: stopVpc, names: ["shutdown-failed"] },
  { code: "25041", http: 400, message: busy, path: stopVpc, names: ["init"] },
  {
    code: "25041",
    http: 400,
    message: busy,
    path: vpc("startServerInstances"),
    names: ["running"],
  },
  {
    code: "25041",
    http: 400,
    message: busy,
    path: vpc("startServerInstances"),
    names: ["start-failed"],
  },
  {
    code: "25041",
    http: 400,
    message: busy,
    path: vpc("rebootServerInstances"),
    names: ["stopped"],
  },
  {
    code: "25014",
    http: 400,
    message: storage,
    path: vpc("terminateServerInstances"),
    names: ["storage-in-use-stopped"],
  },
  {
    code: "1100031",
    http: 400,
    message: uncontrolled,
    path: vpc("terminateServerInstances"),
    names: ["setting-up-stopped"],
  },
  {
    code: "1100031",
    http: 400,
    message: uncontrolled,
    path: stopVpc,
    names: ["pool-nks-node-0001"],
  },
  {
    code: "25022",
    http: 400,
    message: notReturned,
    path: classic("terminateServerInstances"),
    names: ["c-running"],
  },
  {
    code: "25022",
    http: 400,
    message: notReturned,
    path: vpc("terminateServerInstances"),
    names: ["protected-stopped"],
  },
  {
    code: "25017",
    http: 400,
    message: "Operation is currently unavailable since (other) user is operating the server.",
    path: vpc("terminateServerInstances"),
    names: ["copying"],
  },
  // Of products and names.
  {
    code: "10712",
    http: 400,
    message: "Not found product. Please check your input product.",
    path: classic("changeServerInstanceSpec"),
    name: "c-stopped",
    params: { serverProductCode: "SPSVRHM000000001" },
  },
  {
    code: "1401",
    http: 400,
    message: "Not found server product. Please check the product code, region, and zone.",
    path: vpc("changeServerInstanceSpec"),
    name: "stopped",
    params: { serverSpecCode: "s4-g9" },
  },
  {
    code: "1401",
    http: 400,
    message: "Not found server product. Please check the product code, region, and zone.",
    path: vpc("changeServerInstanceSpec"),
    name: "micro-stopped",
    params: { serverSpecCode: "s4-g3" },
  },
  {
    code: "10503",
    http: 400,
    message: "You may not change to spec of same level.",
    path: vpc("changeServerInstanceSpec"),
    name: "stopped",
    params: { serverSpecCode: "s2-g3" },
  },
  {
    code: "25041",
    http: 400,
    message: busy,
    path: vpc("changeServerInstanceSpec"),
    name: "running",
    params: { serverSpecCode: "s4-g3" },
  },
  {
    code: "10300",
    http: 400,
    message: "Instance name is already in use. please use other name.",
    path: vpc("changeServerInstanceName"),
    name: "running",
    params: { serverName: "stopped" },
  },
  {
    code: "1100000",
    http: 400,
    message: "Parameter is invalid. location : serverName",
    path: vpc("changeServerInstanceName"),
    name: "running",
    params: { serverName: "No Capitals" },
  },
  {
    code: "1100000",
    http: 400,
    message: "Parameter is invalid. location : serverInstanceStatusCode",
    path: vpc("getServerInstanceList"),
    params: { serverInstanceStatusCode: "FSTOP" },
  },
  // Of places.
  {
    code: "23005",
    http: 400,
    message: "There is no zone available for use.",
    path: classic("getZoneList"),
    params: { regionNo: "3" },
  },
  {
    code: "1300",
    http: 400,
    message:
      "Please try your call again later. Temporarily out of service. If error continue, Please contact our customer service center.",
    path: vpc("getZoneList"),
    params: { regionCode: "MOON" },
  },
];

const ofGateway: readonly Case[] = [
  {
    code: "210",
    http: 401,
    message: "Permission Denied",
    path: stopVpc,
    scenario: "denied",
    names: ["not-permitted-1"],
  },
  {
    code: "210",
    http: 401,
    message: "Permission Denied",
    path: stopClassic,
    scenario: "denied",
    names: ["c-permitted-1", "c-not-permitted-2"],
  },
  { code: "300", http: 404, message: "Not Found Exception", path: vpc("deleteEverything") },
  {
    code: "300",
    http: 404,
    message: "Not Found Exception",
    path: classic("getServerInstanceDetail"),
  },
  {
    code: "430",
    http: 413,
    message: "Request Entity Too Large",
    path: stopVpc,
    params: { padding: "x".repeat(2 ** 20) },
  },
  ...(
    [
      ["100", 400, "Bad Request Exception"],
      ["200", 401, "Authentication Failed"],
      ["400", 429, "Quota Exceeded"],
      ["410", 429, "Throttle Limited"],
      ["420", 429, "Rate Limited"],
      ["500", 503, "Endpoint Error"],
      ["510", 504, "Endpoint Timeout"],
      ["900", 500, "Unexpected Error"],
    ] as const
  ).map(
    ([code, http, message]): Case => ({
      code,
      http,
      message,
      path: stopVpc,
      names: ["running"],
      fault: { action: "stopServerInstances", phase: "before", kind: { code } },
    }),
  ),
];

async function paramsOf({ names = [], name, params = {} }: Case, cloud: Cloud) {
  const [single] = name === undefined ? [] : await numbersNamed(cloud, name);
  return {
    ...listed(await numbersNamed(cloud, ...names)),
    ...(single === undefined ? {} : { serverInstanceNo: single }),
    ...params,
  };
}

type Cloud = Awaited<ReturnType<typeof createCloud>>;

async function open(each: Case): Promise<Cloud> {
  const cloud = await createCloud({ scenario: each.scenario ?? "reasons" });
  cloud.control.setFaults(each.fault ? [each.fault] : []);
  return cloud;
}

const title = "$code of $path";

describe.each([
  ["the six codes of stopServerInstances", ofStop],
  ["codes of the other actions", ofOthers],
])("%s", (_, cases) => {
  test.each(cases)(`${title} (JSON, by form)`, async (each) => {
    const cloud = await open(each);
    const response = await askNaver(
      cloud,
      each.path,
      { ...(await paramsOf(each, cloud)), responseFormatType: "json" },
      { method: "POST" },
    );
    expect(response.status).toBe(each.http);
    expect(await response.json()).toEqual({
      responseError: { returnCode: each.code, returnMessage: each.message },
    });
  });

  test.each(cases)(`${title} (XML, by query)`, async (each) => {
    const cloud = await open(each);
    const response = await askNaver(cloud, each.path, await paramsOf(each, cloud));
    expect(response.status).toBe(each.http);
    expect(await response.text()).toBe(
      [
        "<responseError>",
        `  <returnCode>${each.code}</returnCode>`,
        `  <returnMessage>${each.message}</returnMessage>`,
        "</responseError>",
      ].join("\n"),
    );
  });
});

test.each(ofGateway)("the gateway's $code of $path", async (each) => {
  const cloud = await open(each);
  const params = { ...(await paramsOf(each, cloud)), responseFormatType: "json" };
  const response = await askNaver(cloud, each.path, params, { method: "POST" });
  expect(response.status).toBe(each.http);
  expect(await response.json()).toEqual({
    error: { errorCode: each.code, message: each.message, details: expect.any(String) },
  });
});

test("a public address keeps a server from being returned, and is named", async () => {
  for (const [path, name] of [
    [vpc("terminateServerInstances"), "public-ip-stopped"],
    [classic("terminateServerInstances"), "c-public-ip-stopped"],
  ] as const) {
    const cloud = await createCloud({ scenario: "reasons" });
    const answer = await callNaver(cloud, path, listed(await numbersNamed(cloud, name)));
    expect(answer.code).toBe("24073");
    expect(answer.message).toMatch(
      /^Unable to destroy the server since a public IP is associated with the server\. First, please disassociate a public IP from the server\. publicIpInstanceNo = \d+$/,
    );
  }
});

test("neither another method nor another kind of body gets past the gateway", async () => {
  const cloud = await createCloud();
  const put = await askNaver(cloud, stopVpc, { responseFormatType: "json" }, { method: "PUT" });
  expect([put.status, await put.json()]).toMatchObject([400, { error: { errorCode: "100" } }]);
  const url = new URL("naver/vserver/v2/stopServerInstances", cloud.endpoint);
  const headers = { "content-type": "application/json" };
  const json = await cloud.fetch(url, { method: "POST", headers, body: "{}" });
  expect(json.status).toBe(400);
  expect(await json.text()).toContain("<errorCode>100</errorCode>");
});
