import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { createCloud, type TestCloud } from "../node.ts";
import { askNaver, callNaver, listed, numbersNamed, type ServerJson } from "./naver-client.ts";

const VPC = "/vserver/v2/getServerInstanceList";
const CLASSIC = "/server/v2/getServerInstanceList";

type Params = Readonly<Record<string, string>>;

const names = (servers: readonly ServerJson[]): string[] =>
  servers.map(({ serverName }) => serverName);

async function vpcNames(cloud: TestCloud, params: Params): Promise<string[]> {
  return names((await callNaver(cloud, VPC, params)).servers);
}

async function classicNames(cloud: TestCloud, params: Params): Promise<string[]> {
  return names((await callNaver(cloud, CLASSIC, params)).servers);
}

test("pages of any size put together are the whole list, each server once", async () => {
  const cloud = await createCloud({ scenario: "large", size: 137 });
  const whole = await callNaver(cloud, VPC);
  expect(whole.total).toBe(137);
  expect(whole.servers).toHaveLength(137);
  for (const size of [1, 10, 50, 136, 137, 200]) {
    const pages: ServerJson[] = [];
    for (let page = 1; pages.length < 137; page++) {
      const params = { pageNo: String(page), pageSize: String(size) };
      const answer = await callNaver(cloud, VPC, params);
      expect(answer.total).toBe(137);
      expect(answer.servers.length).toBeLessThanOrEqual(size);
      pages.push(...answer.servers);
    }
    expect(pages).toEqual(whole.servers);
  }
});

test("page 0 is page 1; a page behind the last is empty and still says how many there are", async () => {
  const cloud = await createCloud({ scenario: "large", size: 30 });
  const first = await callNaver(cloud, VPC, { pageNo: "1", pageSize: "20" });
  expect((await callNaver(cloud, VPC, { pageNo: "0", pageSize: "20" })).servers).toEqual(
    first.servers,
  );
  const behind = await callNaver(cloud, VPC, { pageNo: "3", pageSize: "20" });
  expect(behind).toMatchObject({ code: "0", total: 30, servers: [] });
  expect((await callNaver(cloud, VPC, { pageSize: "-1" })).code).toBe("1100000");
  expect((await callNaver(cloud, VPC, { pageNo: "2147483648" })).code).toBe("1100000");
});

test("by number in rising order when nothing is said; by name, and the other way round", async () => {
  const cloud = await createCloud();
  const byNumber = (await callNaver(cloud, VPC)).servers.map((s) => Number(s.serverInstanceNo));
  expect(byNumber).toEqual(byNumber.toSorted((a, b) => a - b));
  const sorted = await vpcNames(cloud, { sortedBy: "SERVERNAME" });
  expect(sorted).toEqual(sorted.toSorted());
  for (const sortingOrder of ["descending", "DESC", "Descending"]) {
    const params = { sortedBy: "serverName", sortingOrder };
    expect(await vpcNames(cloud, params)).toEqual(sorted.toReversed());
  }
  const classic = await classicNames(cloud, { sortedBy: "serverName", sortingOrder: "ascending" });
  expect(classic).toEqual(classic.toSorted());
  expect((await callNaver(cloud, VPC, { sortedBy: "age" })).code).toBe("1100000");
});

test("a region is asked for as its platform does, and Korea when it is not", async () => {
  const cloud = await createCloud();
  const korea = await callNaver(cloud, VPC, { regionCode: "KR" });
  expect((await callNaver(cloud, VPC)).servers).toEqual(korea.servers);
  expect(new Set(korea.servers.map(({ regionCode }) => regionCode))).toEqual(new Set(["KR"]));
  expect(await vpcNames(cloud, { regionCode: "JPN" })).toEqual([
    "shop-edge-jpn4-01",
    "support-jpn5-01",
  ]);
  expect(await classicNames(cloud, { regionNo: "10" })).toEqual(["branch-de-01"]);
  expect(await classicNames(cloud, { regionNo: "2" })).toEqual([]);
  expect((await callNaver(cloud, VPC, { regionCode: "DEN" })).code).toBe("1100000");
  expect((await callNaver(cloud, CLASSIC, { regionNo: "99" })).code).toBe("1300");
});

test("filters of a VPC", async () => {
  const cloud = await createCloud();
  const shop = (await callNaver(cloud, VPC)).servers.find(
    ({ serverName }) => serverName === "shop-web-kr1-01",
  );
  const cases: readonly (readonly [Params, readonly string[] | RegExp])[] = [
    [{ serverName: "PAY-gateway" }, ["pay-gateway-kr1-01", "pay-gateway-kr2-01"]],
    [{ serverInstanceStatusCode: "INIT" }, ["promo-new-kr1-01"]],
    [{ serverInstanceStatusCode: "CREAT" }, ["promo-new-kr1-02"]],
    [{ ip: String(shop?.publicIp) }, ["shop-web-kr1-01"]],
    [{ vpcNo: "1" }, []],
    [{ vpcNo: String(shop?.vpcNo), serverName: "vault" }, ["vault-kr1-01"]],
    [{ "placementGroupNoList.1": String(shop?.placementGroupNo) }, /^shop-web-/],
    [{ "hypervisorTypeCodeList.1": "XEN", serverInstanceStatusCode: "RUN" }, /./],
    [{ baseBlockStorageDiskDetailTypeCode: "HDD" }, []],
    [{ fabricClusterNo: "7" }, []],
  ];
  for (const [params, expected] of cases) {
    const found = await vpcNames(cloud, params);
    if (expected instanceof RegExp) {
      expect(found.length, JSON.stringify(params)).toBeGreaterThan(0);
      for (const name of found) expect(name).toMatch(expected);
    } else expect(found, JSON.stringify(params)).toEqual(expected);
  }
  const xen = await callNaver(cloud, VPC, { "hypervisorTypeCodeList.1": "xen" });
  expect(new Set(xen.servers.map(({ hypervisorType }) => JSON.stringify(hypervisorType)))).toEqual(
    new Set(['{"code":"XEN","codeName":"XEN"}']),
  );
});

test("who is going down is still found under RUN, and by no other status", async () => {
  const cloud = await createCloud();
  expect(await vpcNames(cloud, { serverInstanceStatusCode: "RUN" })).toContain("qa-runner-kr2-02");
  expect(await vpcNames(cloud, { serverInstanceStatusCode: "NSTOP" })).not.toContain(
    "qa-runner-kr2-02",
  );
});

test("filters of Classic", async () => {
  const cloud = await createCloud();
  const search = (searchFilterName: string, searchFilterValue: string): Params => ({
    searchFilterName,
    searchFilterValue,
  });
  const cases: readonly (readonly [Params, readonly string[]])[] = [
    [search("SERVERNAME", "ERP-was"), ["erp-was-01", "erp-was-02"]],
    [search("ip", "106.10.46.237"), ["s1669aa4e78c"]],
    [search("IP", "10.41.3.81"), ["s1669aa4e78c"]],
    [{ zoneNo: "3", serverInstanceStatusCode: "NSTOP" }, ["intranet-old-01"]],
    [{ "serverInstanceTypeCodeList.1": "gpu" }, ["render-gpu-01"]],
    [
      { "serverInstanceTypeCodeList.1": "GPU", "serverInstanceTypeCodeList.2": "HIMEM" },
      ["erp-db-01", "render-gpu-01"],
    ],
    [{ "tagKeyList.1": "team", "tagValueList.1": "design" }, ["render-gpu-01"]],
    [{ "tagKeyList.1": "env" }, ["erp-was-01", "erp-was-02"]],
    [{ baseBlockStorageDiskDetailTypeCode: "HDD" }, ["intranet-old-01"]],
    [{ baseBlockStorageDiskTypeCode: "LOCAL" }, []],
  ];
  for (const [params, expected] of cases) {
    expect(await classicNames(cloud, params), JSON.stringify(params)).toEqual(expected);
  }
});

test("servers by number: those that are there, in their order; a detail is one of them", async () => {
  const cloud = await createCloud();
  const [a = "", b = ""] = await numbersNamed(cloud, "vault-kr1-01", "cache-kr1-01");
  const both = await callNaver(cloud, VPC, listed([a, "4711", b]));
  expect(both.total).toBe(2);
  expect(names(both.servers)).toEqual(["cache-kr1-01", "vault-kr1-01"]);
  const path = "/vserver/v2/getServerInstanceDetail";
  const detail = await callNaver(cloud, path, { serverInstanceNo: a });
  expect(detail.servers).toEqual([both.servers[1]]);
  const none = await callNaver(cloud, path, { serverInstanceNo: "4711" });
  expect(none).toMatchObject({ code: "0", total: 0, servers: [] });
});

test("user data are told of a single server only", async () => {
  const cloud = await createCloud();
  const [no = ""] = await numbersNamed(cloud, "render-gpu-01");
  const many = await callNaver(cloud, CLASSIC, listed([no, "1021003"]));
  expect(many.servers.map(({ userData }) => userData)).toEqual(["", ""]);
  const { servers } = await callNaver(cloud, CLASSIC, listed([no]));
  expect(servers[0]?.userData).toMatch(/^[A-Za-z0-9+/]+=*$/);
});

test("lists count from 1, in the order of their numbers, with gaps or without", async () => {
  const cloud = await createCloud();
  const [a = "", b = "", c = ""] = await numbersNamed(
    cloud,
    "shop-web-kr1-01",
    "shop-web-kr1-02",
    "shop-web-kr2-01",
  );
  const params = {
    "serverInstanceNoList.10": c,
    "serverInstanceNoList.2": b,
    "serverInstanceNoList.1": a,
    "serverInstanceNoList.0": "nonsense",
    somethingElse: "is passed over",
  };
  const answer = await callNaver(cloud, "/vserver/v2/rebootServerInstances", params);
  expect(answer.servers.map(({ serverInstanceNo }) => serverInstanceNo)).toEqual([a, b, c]);
});

test("XML says what JSON says, field by field and in the same order", async () => {
  const parser = new XMLParser({
    parseTagValue: false,
    isArray: (name) =>
      ["serverInstance", "accessControlGroup", "instanceTag", "networkInterfaceNo"].includes(name),
  });
  for (const scenario of ["default", "reasons"] as const) {
    for (const path of [VPC, CLASSIC] as const) {
      const cloud = await createCloud({ scenario });
      const text = await (await askNaver(cloud, path)).text();
      const json: unknown = await (
        await askNaver(cloud, path, { responseFormatType: "json" })
      ).json();
      const fromXml = withoutId(JSON.stringify(parser.parse(text)));
      expect(fromXml).toBe(withoutId(JSON.stringify(asXmlReads(json))));
    }
  }
});

const withoutId = (text: string): string => text.replace(/"requestId":"[^"]+"/, "");

/** A JSON answer in the shape in which the parser gives the same in XML. */
function asXmlReads(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0) return "";
    return { [name.replace(/List$/, "")]: value.map((item) => asXmlReads(item)) };
  }
  if (typeof value !== "object" || value === null) return String(value);
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field.replace("Stroage", "Storage"),
      asXmlReads(inner, field),
    ]),
  );
}

test("Classic is nested and spelt wrong in JSON, a VPC is flat; dates are Korean, sizes bytes", async () => {
  const cloud = await createCloud();
  const [classic] = (await callNaver(cloud, CLASSIC, listed(["1021003"]))).servers;
  expect(classic).toMatchObject({
    zone: { zoneNo: "3", zoneCode: "KR-2" },
    region: { regionNo: "1", regionCode: "KR" },
    baseBlockStroageDiskDetailType: { code: "SSD" },
    createDate: "2018-10-22T16:19:50+0900",
    memorySize: 4_294_967_296,
    initScriptNo: "",
    instanceTagList: [],
  });
  expect(classic).not.toHaveProperty("baseBlockStorageDiskDetailType");
  const [vpc] = (await callNaver(cloud, VPC, { serverName: "shop-api" })).servers;
  expect(vpc).toMatchObject({
    zoneCode: "KR-1",
    regionCode: "KR",
    baseBlockStorageDiskDetailType: { code: "SSD" },
    publicIp: "",
    publicIpInstanceNo: "",
    networkInterfaceNoList: [expect.stringMatching(/^\d+$/)],
  });
  for (const field of ["zone", "privateIp", "instanceTagList", "accessControlGroupList"]) {
    expect(vpc).not.toHaveProperty(field);
  }
});

test("a VPC server's private address is its interface's; its groups too", async () => {
  const cloud = await createCloud();
  const [a, b] = (await callNaver(cloud, VPC, { serverName: "shop-web" })).servers;
  const interfaceOf = (server: ServerJson | undefined): string =>
    Array.isArray(server?.networkInterfaceNoList) ? String(server.networkInterfaceNoList[0]) : "";
  const path = "/vserver/v2/getNetworkInterfaceList";
  const params = {
    "networkInterfaceNoList.1": interfaceOf(b),
    "networkInterfaceNoList.2": interfaceOf(a),
  };
  const { fields } = await callNaver(cloud, path, params);
  expect(fields).toMatchObject({
    totalRows: 2,
    networkInterfaceList: [
      { instanceNo: b?.serverInstanceNo, ip: expect.stringMatching(/^192\.168\.\d+\.\d+$/) },
      { instanceNo: a?.serverInstanceNo, accessControlGroupNoList: [expect.any(String)] },
    ],
  });
  const all = await callNaver(cloud, path, { regionCode: "SGN" });
  expect(all.total).toBe(3);
});

test("a hundred thousand servers: a page of them is there at once", async () => {
  const cloud = await createCloud({ scenario: "large", size: 100_000 });
  const params = { pageNo: "4000", pageSize: "20" };
  await callNaver(cloud, VPC, params);
  const begun = performance.now();
  const page = await callNaver(cloud, VPC, params);
  expect(performance.now() - begun).toBeLessThan(200);
  expect(page.total).toBe(100_000);
  expect(page.servers).toHaveLength(20);
  const [server] = page.servers;
  const alone = await callNaver(cloud, VPC, listed([server?.serverInstanceNo ?? ""]));
  expect(alone.servers).toEqual([server]);
});
