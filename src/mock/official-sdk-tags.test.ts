// What the official client of the tag service makes of the pretend cloud.
import { setupServer } from "msw/node";
import { tag } from "tencentcloud-sdk-nodejs/tencentcloud/services/tag/index.js";
import { cvm } from "tencentcloud-sdk-nodejs-cvm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { idsNamed } from "./ids-named.ts";
import { createCloud, interceptTencentCloud } from "./node.ts";

const credential = { secretId: "AKIDofTheTests", secretKey: "secretKeyOfTheTests" };
const region = "ap-guangzhou";
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

async function open() {
  const cloud = await createCloud({
    scenario: "reasons",
    now: Date.now(),
    credentials: { [credential.secretId]: credential.secretKey },
  });
  server.use(interceptTencentCloud(cloud.cloud));
  return {
    cloud,
    // The tag service has no regions.
    tagging: new tag.v20180813.Client({ credential }),
    machines: new cvm.v20170312.Client({ credential, region }),
  };
}

test("tags that the tag service attaches are what DescribeInstances shows", async () => {
  const { cloud, tagging, machines } = await open();
  const InstanceIds = await idsNamed(cloud, "running-eip");
  const Resource = `qcs::cvm:${region}:uin/:instance/${InstanceIds[0]}`;
  const attached = await tagging.ModifyResourceTags({
    Resource,
    ReplaceTags: [
      { TagKey: "env", TagValue: "dev" },
      { TagKey: "部门", TagValue: "电商" },
    ],
  });
  expect(Object.keys(attached)).toEqual(["RequestId"]);
  await tagging.ModifyResourceTags({
    Resource,
    ReplaceTags: [{ TagKey: "env", TagValue: "prod" }],
    DeleteTags: [{ TagKey: "部门" }],
  });
  const { InstanceSet } = await machines.DescribeInstances({ InstanceIds });
  expect(InstanceSet?.[0]?.Tags).toEqual([{ Key: "env", Value: "prod" }]);
});

test("a refusal is the client's exception with its code", async () => {
  const { cloud, tagging } = await open();
  const [id] = await idsNamed(cloud, "running-eip");
  const Resource = `qcs::cvm:${region}:uin/:instance/${id}`;
  const refused = tagging.ModifyResourceTags({
    Resource,
    ReplaceTags: [{ TagKey: "project", TagValue: "x" }],
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidParameter.ReservedTagKey" });
});

test("termination protection, on and off", async () => {
  const { cloud, machines } = await open();
  const InstanceIds = await idsNamed(cloud, "running-eip", "stopped");
  for (const DisableApiTermination of [true, false]) {
    await machines.ModifyInstancesAttribute({ InstanceIds, DisableApiTermination });
    const { InstanceSet } = await machines.DescribeInstances({ InstanceIds });
    expect(InstanceSet?.map((each) => each.DisableApiTermination)).toEqual([
      DisableApiTermination,
      DisableApiTermination,
    ]);
  }
});
