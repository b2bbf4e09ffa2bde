// The API's own example of a stop, as its documentation prints it: what the client reads out of it.
import { expect, test } from "vitest";
import type { InstanceId } from "../../instance/instance.ts";
import { createNaverProvider } from "./provider.ts";
import { readServer } from "./read-server.ts";
import { asItems, asRecord, parseAnswer } from "./wire-tree.ts";

const SEED = `<stopServerInstancesResponse>
  <requestId>ee1a0910-96d2-41ca-8a1b-837f889667a2</requestId>
  <returnCode>0</returnCode>
  <returnMessage>success</returnMessage>
  <totalRows>1</totalRows>
  <serverInstanceList>
    <serverInstance>
      <serverInstanceNo>1021003</serverInstanceNo>
      <serverName>s1669aa4e78c</serverName>
      <serverDescription>내서버이미지 카피 오류테스트</serverDescription>
      <cpuCount>2</cpuCount>
      <memorySize>4294967296</memorySize>
      <baseBlockStorageSize>53687091200</baseBlockStorageSize>
      <platformType>
        <code>LNX64</code>
        <codeName>Linux 64 Bit</codeName>
      </platformType>
      <loginKeyName>juhoon-kim</loginKeyName>
      <isFeeChargingMonitoring>false</isFeeChargingMonitoring>
      <publicIp>106.10.46.237</publicIp>
      <privateIp>10.41.3.81</privateIp>
      <serverImageName>tensorflow-centos-7.3-64</serverImageName>
      <serverInstanceStatus>
        <code>RUN</code>
        <codeName>Server run state</codeName>
      </serverInstanceStatus>
      <serverInstanceOperation>
        <code>SHTDN</code>
        <codeName>Server SHUTDOWN OP</codeName>
      </serverInstanceOperation>
      <serverInstanceStatusName>shutting down</serverInstanceStatusName>
      <createDate>2018-10-22T16:19:50+0900</createDate>
      <uptime>2018-11-23T17:38:44+0900</uptime>
      <serverImageProductCode>SPSW0LINUX000066</serverImageProductCode>
      <serverProductCode>SPSVRSSD00000003</serverProductCode>
      <isProtectServerTermination>false</isProtectServerTermination>
      <portForwardingPublicIp>106.10.51.90</portForwardingPublicIp>
      <zone>
        <zoneNo>3</zoneNo>
        <zoneName>KR-2</zoneName>
        <zoneCode>KR-2</zoneCode>
        <zoneDescription>평촌 zone</zoneDescription>
        <regionNo>1</regionNo>
      </zone>
      <region>
        <regionNo>1</regionNo>
        <regionCode>KR</regionCode>
        <regionName>Korea</regionName>
      </region>
      <baseBlockStorageDiskType>
        <code>NET</code>
        <codeName>Network Storage</codeName>
      </baseBlockStorageDiskType>
      <baseBlockStorageDiskDetailType>
        <code>SSD</code>
        <codeName>SSD</codeName>
      </baseBlockStorageDiskDetailType>
      <serverInstanceType>
        <code>STAND</code>
        <codeName>Standard</codeName>
      </serverInstanceType>
      <userData></userData>
      <initScriptNo></initScriptNo>
      <accessControlGroupList>
        <accessControlGroup>
          <accessControlGroupConfigurationNo>39995</accessControlGroupConfigurationNo>
          <accessControlGroupName>ncloud-default-acg</accessControlGroupName>
          <accessControlGroupDescription>Default AccessControlGroup</accessControlGroupDescription>
          <isDefault>true</isDefault>
          <createDate>2018-04-09T11:12:54+0900</createDate>
        </accessControlGroup>
      </accessControlGroupList>
      <instanceTagList/>
    </serverInstance>
  </serverInstanceList>
</stopServerInstancesResponse>
`;

const readSeed = (text = SEED) => {
  const root = asRecord(parseAnswer(text)?.stopServerInstancesResponse);
  const [item] = asItems(root?.serverInstanceList, "serverInstance");
  const read = readServer(item, "classic", "classic-KR");
  if (read === null || read === "gone") throw new Error("The server was not read.");
  return read.instance;
};

test("the example's server: shutting down, though its status is still RUN", () => {
  expect(readSeed()).toMatchObject({
    id: "1021003",
    name: "s1669aa4e78c",
    description: "내서버이미지 카피 오류테스트",
    region: "classic-KR",
    zone: "KR-2",
    state: "stopping",
    rawState: "RUN/SHTDN",
    operation: { name: "stop", phase: "operating" },
    type: "SPSVRSSD00000003",
    cpu: 2,
    memoryGib: 4,
    os: "tensorflow-centos-7.3-64",
    platform: "linux",
    systemDisk: { kind: "cloud-ssd", sizeGib: 50 },
    publicIps: ["106.10.46.237"],
    privateIps: ["10.41.3.81"],
    keyIds: ["juhoon-kim"],
    securityGroupIds: ["ncloud-default-acg"],
    tags: [],
    // The address is there and nothing is forwarded.
    accessHint: null,
    createdAt: Date.parse("2018-10-22T07:19:50Z"),
    bootedAt: Date.parse("2018-11-23T08:38:44Z"),
    protectedFromTermination: false,
    chargesWhenStopped: "disks-only",
  });
});

test("the other spelling of the disk's kind means the same", () => {
  const misspelt = SEED.replaceAll(
    "baseBlockStorageDiskDetailType",
    "baseBlockStroageDiskDetailType",
  );
  expect(readSeed(misspelt)).toEqual(readSeed());
});

test("with a port forwarded, there is a way in", () => {
  const forwarded = SEED.replace(
    "</portForwardingPublicIp>",
    "</portForwardingPublicIp><portForwardingExternalPort>1025</portForwardingExternalPort><portForwardingInternalPort>22</portForwardingInternalPort>",
  );
  expect(readSeed(forwarded).accessHint).toBe("106.10.51.90:1025");
});

test("the example's request is sent, and its answer is the receipt", async () => {
  let asked: Request | null = null;
  const provider = createNaverProvider({
    endpoint: "https://gateway.example/",
    format: "xml",
    isOnline: () => true,
    fetch: async (input, init) => {
      asked = new Request(input, init);
      return new Response(SEED, { headers: { "Content-Type": "text/xml;charset=UTF-8" } });
    },
  });
  const receipt = await provider.perform({
    action: "shutdown",
    region: "classic-KR",
    ids: ["1021003" as InstanceId],
    options: { stopType: "soft", stoppedBilling: "charged" },
  });
  expect(receipt).toEqual({ requestId: "ee1a0910-96d2-41ca-8a1b-837f889667a2" });
  const request = asked as unknown as Request;
  expect([request.method, request.url]).toEqual([
    "POST",
    "https://gateway.example/server/v2/stopServerInstances",
  ]);
  expect(await request.text()).toBe("responseFormatType=xml&serverInstanceNoList.1=1021003");
});

test.each([
  [
    "an error with a success status",
    200,
    `<responseError><returnCode>24120</returnCode><returnMessage> The input parameter server instance number is invalid.\n</returnMessage></responseError>`,
    "refused",
    "24120",
  ],
  [
    "the gateway's, as JSON",
    401,
    `{"error":{"errorCode":"210","message":"Permission Denied","details":""}}`,
    "refused",
    "401/210",
  ],
  [
    "the gateway's, as XML",
    401,
    `<error><errorCode>210</errorCode><message>Permission Denied</message></error>`,
    "refused",
    "401/210",
  ],
  [
    "another frame",
    500,
    `{"responseCode":"3000100","responseMessage":"External interworking failed."}`,
    "internal",
    "3000100",
  ],
  ["an empty body", 200, "", "malformed", null],
  ["an empty failure", 502, "", "no-answer", null],
  ["a web page", 200, "<!doctype html><p>Hello", "malformed", null],
  ["somebody else's success", 200, `{"pong":{"returnCode":"0"}}`, "malformed", null],
])("%s", async (_what, status, body, kind, code) => {
  const provider = createNaverProvider({
    endpoint: "https://gateway.example/",
    isOnline: () => true,
    fetch: async () => new Response(body, { status }),
  });
  const performing = provider.perform({
    action: "start",
    region: "KR",
    ids: ["1021003" as InstanceId],
    options: {},
  });
  await expect(performing).rejects.toMatchObject({ kind, code, httpStatus: status });
});
