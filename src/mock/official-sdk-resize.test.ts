// What the official client makes of a change of type in the pretend cloud.
import { setupServer } from "msw/node";
import { cvm } from "tencentcloud-sdk-nodejs-cvm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { idsNamed } from "./ids-named.ts";
import { createCloud, interceptTencentCloud } from "./node.ts";

const credential = { secretId: "AKIDofTheTests", secretKey: "secretKeyOfTheTests" };
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
// The client would send its requests through a proxy that the environment names.
beforeEach(() => {
  vi.stubEnv("http_proxy", "");
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllEnvs();
});
afterAll(() => server.close());

test("the types there are, a price, and the change", async () => {
  const cloud = await createCloud({
    // The client signs with the machine's time.
    now: Date.now(),
    credentials: { [credential.secretId]: credential.secretKey },
  });
  server.use(interceptTencentCloud(cloud.cloud));
  const client = new cvm.v20170312.Client({ credential, region: "ap-guangzhou" });
  const InstanceIds = await idsNamed(cloud, "qa-01");

  const { InstanceTypeConfigStatusSet = [] } = await client.DescribeInstancesModification({
    InstanceIds,
    Filters: [{ Name: "status", Values: ["SELL"] }],
  });
  const larger = InstanceTypeConfigStatusSet.map(({ InstanceTypeConfig }) => InstanceTypeConfig);
  const InstanceType = larger.find((type) => type?.CPU === 8)?.InstanceType ?? "";
  const { Price } = await client.InquiryPriceResetInstancesType({ InstanceIds, InstanceType });
  expect(Price?.InstancePrice).toMatchObject({ ChargeUnit: "HOUR", UnitPrice: expect.any(Number) });

  expect(Object.keys(await client.ResetInstancesType({ InstanceIds, InstanceType }))).toEqual([
    "RequestId",
  ]);
  cloud.advance(60_000);
  const { InstanceSet } = await client.DescribeInstances({ InstanceIds });
  expect(InstanceSet).toMatchObject([
    { InstanceType, CPU: 8, InstanceState: "STOPPED", LatestOperationState: "SUCCESS" },
  ]);
  await expect(
    client.ResetInstancesType({ InstanceIds, InstanceType: "S5.4XLARGE64" }),
  ).rejects.toMatchObject({ code: "ResourcesSoldOut.SpecifiedInstanceType" });
});
