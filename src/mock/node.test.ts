import { expect, test } from "vitest";
import { idsNamed } from "./ids-named.ts";
import { createCloud } from "./node.ts";

test("a shutdown goes from RUNNING over STOPPING to STOPPED", async () => {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "running-eip");
  const stopped = await cloud.call("StopInstances", { InstanceIds: [id] });
  expect(Object.keys(stopped)).toEqual(["RequestId"]);
  cloud.advance(1_000);
  expect(await cloud.control.read(id)).toMatchObject({
    InstanceState: "STOPPING",
    LatestOperation: "StopInstances",
    LatestOperationState: "OPERATING",
    LatestOperationRequestId: stopped.RequestId,
  });
  cloud.advance(12_000);
  expect(await cloud.control.read(id)).toMatchObject({
    InstanceState: "STOPPED",
    LatestOperationState: "SUCCESS",
    StopChargingMode: "KEEP_CHARGING",
  });
});
