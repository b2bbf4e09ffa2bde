import { expect, test } from "vitest";
import { createCloud, type TestCloud } from "./node.ts";

async function call(cloud: TestCloud, action: string, params: object, region = "ap-guangzhou") {
  const response = await cloud.fetch(cloud.endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-tc-action": action,
      "x-tc-version": "2017-03-12",
      "x-tc-region": region,
    },
    body: JSON.stringify(params),
  });
  const body = await response.json();
  return body.Response;
}

test("a shutdown goes from RUNNING over STOPPING to STOPPED", async () => {
  const cloud = await createCloud();
  const before = await call(cloud, "DescribeInstances", { Limit: 1 });
  expect(before.TotalCount).toBeGreaterThanOrEqual(25);
  const [{ InstanceId }] = before.InstanceSet;
  const stopped = await call(cloud, "StopInstances", { InstanceIds: [InstanceId] });
  expect(Object.keys(stopped)).toEqual(["RequestId"]);
  cloud.advance(1_000);
  expect(await cloud.control.read(InstanceId)).toMatchObject({
    InstanceState: "STOPPING",
    LatestOperation: "StopInstances",
    LatestOperationState: "OPERATING",
    LatestOperationRequestId: stopped.RequestId,
  });
  cloud.advance(12_000);
  expect(await cloud.control.read(InstanceId)).toMatchObject({
    InstanceState: "STOPPED",
    LatestOperationState: "SUCCESS",
    StopChargingMode: "KEEP_CHARGING",
  });
});
