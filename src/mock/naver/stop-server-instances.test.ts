import { expect, test } from "vitest";
import { createCloud } from "../node.ts";
import { askNaver } from "./naver-client.ts";

/** The documents' example to the letter: GET {SERVER_API_URL}/stopServerInstances. */
const example = `<stopServerInstancesResponse>
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
</stopServerInstancesResponse>`;

test("the documents' example request is answered with the example answer, byte for byte", async () => {
  const cloud = await createCloud();
  const answer = await askNaver(cloud, "/server/v2/stopServerInstances", {
    "serverInstanceNoList.1": "1021003",
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/xml;charset=UTF-8");
  const text = await answer.text();
  const requestId = /<requestId>([0-9a-f-]{36})<\/requestId>/.exec(text)?.[1] ?? "";
  expect(text.replace(requestId, "ee1a0910-96d2-41ca-8a1b-837f889667a2")).toBe(example);
});
