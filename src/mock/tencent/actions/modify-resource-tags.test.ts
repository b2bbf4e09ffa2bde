import { describe, expect, test } from "vitest";
import { idsNamed } from "../../ids-named.ts";
import { createCloud, type TestCloud } from "../../node.ts";

const version = "2018-08-13";

function resourceOf(id: string, region = "ap-guangzhou"): string {
  return `qcs::cvm:${region}:uin/:instance/${id}`;
}

function modify(cloud: TestCloud, params: object) {
  return cloud.call("ModifyResourceTags", params, { version, region: "" });
}

async function tagsOf(cloud: TestCloud, id: string): Promise<unknown> {
  const instance = (await cloud.control.read(id)) as { readonly Tags: unknown } | null;
  return instance?.Tags;
}

async function opened() {
  const cloud = await createCloud({ scenario: "reasons" });
  const [id] = await idsNamed(cloud, "running-eip");
  return { cloud, id, Resource: resourceOf(id) };
}

test("tags are attached, overwritten and detached at once, without a region", async () => {
  const { cloud, id, Resource } = await opened();
  const answer = await modify(cloud, {
    Resource,
    ReplaceTags: [
      { TagKey: "팀", TagValue: "결제 1/2" },
      { TagKey: "owner:mail", TagValue: "a+b=c_d-e.f@example" },
      { TagKey: "env", TagValue: "" },
    ],
  });
  expect(Object.keys(answer)).toEqual(["RequestId"]);
  await modify(cloud, {
    Resource,
    ReplaceTags: [{ TagKey: "env", TagValue: "prod" }],
    DeleteTags: [{ TagKey: "팀" }, { TagKey: "never there" }],
  });
  expect(await tagsOf(cloud, id)).toEqual([
    { Key: "owner:mail", Value: "a+b=c_d-e.f@example" },
    { Key: "env", Value: "prod" },
  ]);
});

test("a new key can be searched for, and leaves no trace in the latest operation", async () => {
  const { cloud, id, Resource } = await opened();
  const search = () =>
    cloud.call("DescribeInstances", { Filters: [{ Name: "tag:fresh", Values: ["yes"] }] });
  expect((await search()).Error?.Code).toBe("InvalidParameterValue.TagKeyNotFound");
  const { LatestOperation } = (await cloud.control.read(id)) as { LatestOperation: unknown };
  await modify(cloud, { Resource, ReplaceTags: [{ TagKey: "fresh", TagValue: "yes" }] });
  expect(await search()).toMatchObject({ InstanceSet: [{ InstanceId: id, LatestOperation }] });
});

test.each(["stopped", "in-recycle-bin", "other-operation", "security-isolated"])(
  "%s can be tagged: it is another service",
  async (name) => {
    const cloud = await createCloud({ scenario: "reasons" });
    const [id] = await idsNamed(cloud, name);
    const ReplaceTags = [{ TagKey: "k", TagValue: "v" }];
    const answer = await modify(cloud, { Resource: resourceOf(id), ReplaceTags });
    expect(answer.Error).toBeUndefined();
    expect(await tagsOf(cloud, id)).toEqual([{ Key: "k", Value: "v" }]);
  },
);

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ TagKey: `k${n + from}`, TagValue: "v" }));

describe("refused", () => {
  test.each([
    [{ ReplaceTags: many(1), Resource: undefined }, "MissingParameter"],
    [{}, "MissingParameter"],
    [{ ReplaceTags: [{ TagKey: "k" }] }, "MissingParameter"],
    [{ ReplaceTags: [{ TagKey: "k", TagValue: 1 }] }, "InvalidParameter"],
    [{ InstanceIds: ["ins-00000000"], ReplaceTags: many(1) }, "UnknownParameter"],
    [{ ReplaceTags: [] }, "InvalidParameter.Tag"],
    [{ ReplaceTags: many(11) }, "LimitExceeded.Quota"],
    [{ DeleteTags: many(11).map(({ TagKey }) => ({ TagKey })) }, "LimitExceeded.Quota"],
    [{ ReplaceTags: [...many(1), ...many(1)] }, "InvalidParameter.Tag"],
    [
      { ReplaceTags: many(1), DeleteTags: [{ TagKey: "k0" }] },
      "InvalidParameterValue.DeleteTagsParamError",
    ],
    [{ ReplaceTags: [{ TagKey: "", TagValue: "v" }] }, "InvalidParameterValue.TagKeyEmpty"],
    [
      { ReplaceTags: [{ TagKey: "k".repeat(256), TagValue: "v" }] },
      "InvalidParameterValue.TagKeyLengthExceeded",
    ],
    [
      { ReplaceTags: [{ TagKey: "k", TagValue: "v".repeat(128) }] },
      "InvalidParameterValue.TagValueLengthExceeded",
    ],
    [
      { ReplaceTags: [{ TagKey: "k&", TagValue: "v" }] },
      "InvalidParameterValue.TagKeyCharacterIllegal",
    ],
    [
      { ReplaceTags: [{ TagKey: "k", TagValue: "<v>" }] },
      "InvalidParameterValue.TagValueCharacterIllegal",
    ],
    [{ ReplaceTags: [{ TagKey: "qcloud-x", TagValue: "" }] }, "InvalidParameter.ReservedTagKey"],
    [{ ReplaceTags: [{ TagKey: "tencent", TagValue: "" }] }, "InvalidParameter.ReservedTagKey"],
    [{ DeleteTags: [{ TagKey: "project" }] }, "InvalidParameter.ReservedTagKey"],
  ])("%j: %s", async (params, code) => {
    const { cloud, id, Resource } = await opened();
    const before = await cloud.control.read(id);
    const answer = await modify(cloud, { Resource, ...params });
    expect(answer.Error?.Code).toBe(code);
    expect(await cloud.control.read(id)).toEqual(before);
  });

  test.each([
    "ins-1a2b3c4d",
    "qcs::cvm:ap-guangzhou:uin/:instance/web",
    "qcs::cvm:moon-1:uin/:instance/ins-1a2b3c4d",
    "qcs::cbs:ap-guangzhou:uin/:volume/disk-1a2b3c4d",
  ])("the resource %s", async (Resource) => {
    const { cloud } = await opened();
    const answer = await modify(cloud, { Resource, ReplaceTags: many(1) });
    expect(answer.Error?.Code).toBe("InvalidParameterValue.ResourceDescriptionError");
  });

  test("an instance that is not there, or in another region", async () => {
    const { cloud, id } = await opened();
    for (const Resource of [resourceOf("ins-00000000"), resourceOf(id, "ap-seoul")]) {
      const answer = await modify(cloud, { Resource, ReplaceTags: many(1) });
      expect(answer.Error?.Code).toBe("FailedOperation");
    }
  });

  test("who may not", async () => {
    const { cloud, id, Resource } = await opened();
    await cloud.control.setSettings({ denials: [{ instanceIds: [id] }] });
    const answer = await modify(cloud, { Resource, ReplaceTags: many(1) });
    expect(answer.Error?.Code).toBe("UnauthorizedOperation");
  });

  test("the 51st tag, with everything else of its call", async () => {
    const { cloud, id, Resource } = await opened();
    for (let n = 0; n < 50; n += 10) await modify(cloud, { Resource, ReplaceTags: many(10, n) });
    const before = await tagsOf(cloud, id);
    expect(before).toHaveLength(50);
    const answer = await modify(cloud, {
      Resource,
      ReplaceTags: [{ TagKey: "k0", TagValue: "changed" }, ...many(1, 50)],
    });
    expect(answer.Error?.Code).toBe("LimitExceeded.ResourceAttachedTags");
    expect(await tagsOf(cloud, id)).toEqual(before);
    const swap = { Resource, ReplaceTags: many(1, 50), DeleteTags: [{ TagKey: "k0" }] };
    expect((await modify(cloud, swap)).Error).toBeUndefined();
  });

  test("the 21st call in a second", async () => {
    const { cloud, Resource } = await opened();
    const answers = [];
    for (let n = 0; n < 21; n++) {
      answers.push(await modify(cloud, { Resource, ReplaceTags: many(1) }));
    }
    expect(answers.map(({ Error: error }) => error?.Code ?? "")).toEqual([
      ...Array.from({ length: 20 }, () => ""),
      "RequestLimitExceeded",
    ]);
  });
});
