import { describe, expect, test } from "vitest";
import { MemoryEventStore } from "../event-store.ts";
import { idsNamed } from "../ids-named.ts";
import { createCloud, type TestCloud } from "../node.ts";
import { answer } from "./answer.ts";

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface Raw {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly query?: string;
}

const describing = {
  "content-type": "application/json; charset=utf-8",
  "x-tc-action": "DescribeInstances",
  "x-tc-version": "2017-03-12",
  "x-tc-region": "ap-guangzhou",
};

async function send(cloud: TestCloud, raw: Raw) {
  const { method = "POST", headers = describing, body = "{}", query = "" } = raw;
  const init = method === "GET" ? { method, headers } : { method, headers, body };
  const response = await cloud.fetch(cloud.endpoint + query, init);
  const parsed = await response.json();
  return { status: response.status, type: response.headers.get("content-type"), body: parsed };
}

const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(describing).filter(([header]) => header !== name));

const wrong: readonly { title: string; code: string; raw: Raw }[] = [
  { title: "no action", code: "MissingParameter", raw: { headers: without("x-tc-action") } },
  { title: "no version", code: "MissingParameter", raw: { headers: without("x-tc-version") } },
  { title: "no region", code: "MissingParameter", raw: { headers: without("x-tc-region") } },
  {
    title: "unknown action",
    code: "InvalidAction",
    raw: { headers: { ...describing, "x-tc-action": "StartWar" } },
  },
  {
    title: "unknown version",
    code: "NoSuchVersion",
    raw: { headers: { ...describing, "x-tc-version": "2017-03-13" } },
  },
  {
    title: "unknown region",
    code: "UnsupportedRegion",
    raw: { headers: { ...describing, "x-tc-region": "ap-atlantis" } },
  },
  {
    title: "finance region at the general host",
    code: "UnsupportedRegion",
    raw: { headers: { ...describing, "x-tc-region": "ap-shanghai-fsi" } },
  },
  { title: "not JSON", code: "InvalidRequest", raw: { body: "{" } },
  { title: "a list as body", code: "InvalidRequest", raw: { body: "[]" } },
  {
    title: "another content type",
    code: "UnsupportedProtocol",
    raw: { headers: { ...describing, "content-type": "text/xml" } },
  },
  { title: "another method", code: "UnsupportedProtocol", raw: { method: "PUT" } },
  { title: "unknown parameter", code: "UnknownParameter", raw: { body: '{"Page":1}' } },
  { title: "a prototype's name", code: "UnknownParameter", raw: { body: '{"toString":1}' } },
  { title: "number as text", code: "InvalidParameter", raw: { body: '{"Limit":"1"}' } },
  { title: "fraction", code: "InvalidParameter", raw: { body: '{"Limit":1.5}' } },
  { title: "text for a list", code: "InvalidParameter", raw: { body: '{"InstanceIds":"ins-1"}' } },
  {
    title: "number in a list of texts",
    code: "InvalidParameter",
    raw: { body: '{"InstanceIds":[1]}' },
  },
  {
    title: "filter without values",
    code: "MissingParameter",
    raw: { body: '{"Filters":[{"Name":"zone"}]}' },
  },
  {
    title: "unknown field of a filter",
    code: "UnknownParameter",
    raw: { body: '{"Filters":[{"Name":"zone","Values":["a"],"Op":"="}]}' },
  },
  {
    title: "unknown field of a GET",
    code: "UnknownParameter",
    raw: {
      method: "GET",
      headers: {},
      query: "?Action=DescribeInstances&Version=2017-03-12&Region=ap-guangzhou&Foo=1",
    },
  },
  {
    title: "text for a number in a GET",
    code: "InvalidParameter",
    raw: {
      method: "GET",
      headers: {},
      query: "?Action=DescribeInstances&Version=2017-03-12&Region=ap-guangzhou&Limit=many",
    },
  },
];

test.each(wrong)("$title: $code, HTTP 200, nothing but Error and RequestId", async (given) => {
  const cloud = await createCloud();
  const { status, body } = await send(cloud, given.raw);
  expect(status).toBe(200);
  expect(body.Response.Error.Code).toBe(given.code);
  expect(Object.keys(body)).toEqual(["Response"]);
  expect(Object.keys(body.Response)).toEqual(["Error", "RequestId"]);
  expect(Object.keys(body.Response.Error)).toEqual(["Code", "Message"]);
  expect(body.Response.RequestId).toMatch(uuidV4);
  expect(JSON.stringify(body)).not.toContain("undefined");
});

test.each([
  ["lighthouse.tencentcloudapi.com", "2017-03-12", "NoSuchProduct"],
  ["cvm.tencentcloudapi.com", "2022-06-27", "NoSuchVersion"],
  ["region.tencentcloudapi.com", "2022-06-27", "InvalidAction"],
  ["cvm.tencentcloudapi.com", "2017-03-12", undefined],
  ["cvm.intl.tencentcloudapi.com", "2017-03-12", undefined],
  ["cvm.ap-guangzhou.tencentcloudapi.com", "2017-03-12", undefined],
])("DescribeInstances at %s with version %s gives %s", async (host, version, code) => {
  const { cloud } = await createCloud();
  const request = new Request(`https://${host}/`, {
    method: "POST",
    headers: { ...describing, "x-tc-version": version },
    body: "{}",
  });
  const delivery = await answer(request, cloud);
  if (delivery.kind !== "response") throw new Error(delivery.kind);
  const { Response: answered } = await delivery.response.json();
  expect(answered.Error?.Code).toBe(code);
});

test("every request has an id of its own", async () => {
  const cloud = await createCloud();
  const ids = new Set<string>();
  for (let n = 0; n < 30; n++) ids.add((await cloud.call("DescribeRegions")).RequestId);
  expect(ids.size).toBe(30);
});

test("messages are English unless Chinese is asked for", async () => {
  const cloud = await createCloud();
  const bad = { Limit: -1 };
  const english = await cloud.call("DescribeInstances", bad);
  const chinese = await cloud.call("DescribeInstances", bad, { language: "zh-CN" });
  expect(english.Error?.Message).toBe("The value `-1` of parameter `Limit` is not valid.");
  expect(chinese.Error?.Message).toBe("参数 `Limit` 的取值 `-1` 错误。");
});

test("null is the same as not sent", async () => {
  const cloud = await createCloud();
  const answered = await cloud.call("DescribeInstances", { InstanceIds: null, Limit: null });
  expect(answered.InstanceSet).toHaveLength(20);
});

describe("the form variant", () => {
  const query =
    "Action=DescribeInstances&Version=2017-03-12&Region=ap-guangzhou&Timestamp=1&Nonce=2" +
    "&Filters.0.Name=instance-state&Filters.0.Values.0=RUNNING&Filters.0.Values.1=STOPPED&Limit=3";

  test("GET says the same as JSON", async () => {
    const cloud = await createCloud();
    const asked = await send(cloud, { method: "GET", headers: {}, query: `?${query}` });
    const json = await cloud.call("DescribeInstances", {
      Filters: [{ Name: "instance-state", Values: ["RUNNING", "STOPPED"] }],
      Limit: 3,
    });
    expect(asked.body.Response.InstanceSet).toEqual(json.InstanceSet);
    expect(asked.body.Response.TotalCount).toBe(json.TotalCount);
  });

  test("POST with a form says the same, flags in any case", async () => {
    const cloud = await createCloud({ scenario: "reasons" });
    const [id] = await idsNamed(cloud, "running-eip");
    const { body } = await send(cloud, {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `Action=StopInstances&Version=2017-03-12&Region=ap-guangzhou&InstanceIds.0=${id}&ForceStop=TRUE`,
    });
    expect(Object.keys(body.Response)).toEqual(["RequestId"]);
    expect(await cloud.control.read(id)).toMatchObject({ LatestOperation: "StopInstances" });
  });
});

describe("limits", () => {
  test.each([
    ["DescribeInstances", 40],
    ["DescribeInstancesStatus", 40],
    ["DescribeRegions", 20],
    ["DescribeZones", 20],
  ])("%s is answered %i times a second", async (action, limit) => {
    const cloud = await createCloud();
    for (let n = 0; n < limit; n++) expect((await cloud.call(action)).Error).toBeUndefined();
    const over = await cloud.call(action);
    expect(over.Error?.Code).toBe("RequestLimitExceeded");
    expect(over.Error?.Message).toContain(`\`${limit + 1}\` in a second`);
    cloud.advance(1_000);
    expect((await cloud.call(action)).Error).toBeUndefined();
  });

  test("two tabs share the limit of what changes the world", async () => {
    const store = new MemoryEventStore();
    const tabs = [await createCloud({ store }), await createCloud({ store })] as const;
    for (let n = 0; n < 10; n++) await tabs[n % 2 === 0 ? 0 : 1].call("StopInstances", {});
    for (const tab of tabs) {
      expect((await tab.call("StopInstances", {})).Error?.Code).toBe("RequestLimitExceeded");
    }
  });
});

describe("regions and zones", () => {
  test("regions carry the names of the language", async () => {
    const cloud = await createCloud();
    const english = await cloud.call("DescribeRegions", {}, { region: "" });
    const chinese = await cloud.call("DescribeRegions", {}, { region: "", language: "zh-CN" });
    expect(english).toMatchObject({ TotalCount: 20 });
    expect(english.RegionSet).toContainEqual({
      Region: "ap-seoul",
      RegionName: "Northeast Asia (Seoul)",
      RegionState: "AVAILABLE",
    });
    expect(chinese.RegionSet).toContainEqual({
      Region: "ap-hongkong",
      RegionName: "港澳台地区（中国香港）",
      RegionState: "AVAILABLE",
    });
  });

  test("the region service answers for cvm and for nothing else", async () => {
    const cloud = await createCloud();
    const envelope = { region: "", version: "2022-06-27" };
    const answered = await cloud.call("DescribeRegions", { Product: "cvm" }, envelope);
    expect(answered.RegionSet).toContainEqual(
      expect.objectContaining({ Region: "ap-guangzhou", RegionIdMC: "1" }),
    );
    const other = await cloud.call("DescribeRegions", { Product: "tke" }, envelope);
    expect(other.Error?.Code).toBe("InvalidParameterValue");
    const none = await cloud.call("DescribeRegions", {}, envelope);
    expect(none.Error?.Code).toBe("MissingParameter");
  });

  test("zones carry names, numbers and whether they are on sale", async () => {
    const cloud = await createCloud();
    const answered = await cloud.call("DescribeZones", {}, { language: "zh-CN" });
    expect(answered.ZoneSet).toContainEqual({
      Zone: "ap-guangzhou-3",
      ZoneName: "广州三区",
      ZoneId: "100003",
      ZoneState: "AVAILABLE",
    });
    expect(answered.ZoneSet).toContainEqual(
      expect.objectContaining({ Zone: "ap-guangzhou-2", ZoneState: "UNAVAILABLE" }),
    );
  });
});
