import { describe, expect, test } from "vitest";
import { type ApiAnswer, createCloud, type TestCloud } from "../../node.ts";
import { scenarioNames } from "../../scenarios/table.ts";
import type { CvmInstance } from "../../world/cvm-instance.ts";
import { facetsOf } from "../../world/fleet.ts";
import { instanceIdOf } from "../../world/instance-id.ts";

/** All instances of a region, page by page, straight from the wire. */
async function all(cloud: TestCloud, region = "ap-guangzhou", params: object = {}) {
  const found: CvmInstance[] = [];
  for (;;) {
    const Offset = found.length;
    const answer = await cloud.call(
      "DescribeInstances",
      { ...params, Offset, Limit: 100 },
      { region },
    );
    if (answer.Error) throw new Error(answer.Error.Message);
    const page = instancesOf(answer);
    found.push(...page);
    if (page.length < 100) return found;
  }
}

function instancesOf(answer: ApiAnswer): CvmInstance[] {
  const set: unknown = answer.InstanceSet;
  if (!Array.isArray(set)) throw new Error("Failed to read the answer: no InstanceSet.");
  return set;
}

/** The fields of tencent.md §2.2, copied from there. */
const fields =
  "Placement InstanceId InstanceType CPU Memory RestrictState InstanceName InstanceChargeType SystemDisk DataDisks PrivateIpAddresses PublicIpAddresses InternetAccessible VirtualPrivateCloud ImageId OsName RenewFlag CreatedTime ExpiredTime SecurityGroupIds LoginSettings InstanceState Tags StopChargingMode Uuid LatestOperation LatestOperationState LatestOperationRequestId LatestOperationErrorMsg DisasterRecoverGroupId DisasterRecoverGroupIds IPv6Addresses PublicIPv6Addresses CamRoleName HpcClusterId RdmaIpAddresses DedicatedClusterId IsolatedSource GPUInfo LicenseType DisableApiTermination DefaultLoginUser DefaultLoginPort Metadata CpuTopology PartitionNumber".split(
    " ",
  );

test("an instance has every documented field", async () => {
  const cloud = await createCloud();
  for (const instance of await all(cloud)) {
    for (const field of fields) expect(instance).toHaveProperty(field);
    expect(instance.InstanceId).toMatch(/^ins-[a-z0-9]{8}$/);
    expect(instance.CreatedTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(instance.ExpiredTime === null).toBe(instance.InstanceChargeType !== "PREPAID");
  }
});

describe("paging", () => {
  test("twenty to a page unless said otherwise, the total always", async () => {
    const cloud = await createCloud();
    const answer = await cloud.call("DescribeInstances");
    expect(answer.InstanceSet).toHaveLength(20);
    expect(answer.TotalCount).toBeGreaterThanOrEqual(25);
  });

  test("pages laid end to end are the whole, each instance once", async () => {
    const cloud = await createCloud();
    const ids: string[] = [];
    for (let Offset = 0; Offset < 40; Offset += 7) {
      const answer = await cloud.call("DescribeInstances", { Offset, Limit: 7 });
      ids.push(...instancesOf(answer).map(({ InstanceId }) => InstanceId));
    }
    expect(ids).toEqual((await all(cloud)).map(({ InstanceId }) => InstanceId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a page beyond the end is empty and still knows the total", async () => {
    const cloud = await createCloud();
    const answer = await cloud.call("DescribeInstances", { Offset: 1_000 });
    expect(answer).toMatchObject({ InstanceSet: [], TotalCount: (await all(cloud)).length });
  });

  test.each([
    [{ Limit: 0 }, undefined],
    [{ Limit: 100 }, undefined],
    [{ Limit: 101 }, "InvalidParameterValue.LimitExceeded"],
    [{ Limit: -1 }, "InvalidParameterValue"],
    [{ Offset: -1 }, "InvalidParameterValue"],
  ])("%j gives %s, for both describing actions", async (params, code) => {
    const cloud = await createCloud();
    for (const action of ["DescribeInstances", "DescribeInstancesStatus"]) {
      expect((await cloud.call(action, params)).Error?.Code).toBe(code);
    }
  });
});

describe("ids", () => {
  test("unknown ids are absent, known ones found, in this region only", async () => {
    const cloud = await createCloud();
    const [one] = await all(cloud);
    const [elsewhere] = await all(cloud, "ap-seoul");
    const ids = [one?.InstanceId, elsewhere?.InstanceId, instanceIdOf(9, 77_777)];
    const answer = await cloud.call("DescribeInstances", { InstanceIds: ids });
    expect(instancesOf(answer).map(({ InstanceId }) => InstanceId)).toEqual([one?.InstanceId]);
    const status = await cloud.call("DescribeInstancesStatus", { InstanceIds: ids });
    expect(status).toMatchObject({
      TotalCount: 1,
      InstanceStatusSet: [{ InstanceId: one?.InstanceId, InstanceState: one?.InstanceState }],
    });
  });

  test.each([
    [{ InstanceIds: ["ins-1122"] }, "InvalidInstanceId.Malformed"],
    [{ InstanceIds: ["vpc-12345678"] }, "InvalidParameterValue.InstanceIdMalformed"],
    [
      { InstanceIds: Array.from({ length: 101 }, (_, n) => instanceIdOf(1, n)) },
      "InvalidParameterValue.LimitExceeded",
    ],
    [
      { InstanceIds: [instanceIdOf(1, 1)], Filters: [{ Name: "zone", Values: ["x"] }] },
      "InvalidParameterCombination",
    ],
  ])("%j gives %s", async (params, code) => {
    const cloud = await createCloud();
    expect((await cloud.call("DescribeInstances", params)).Error?.Code).toBe(code);
  });
});

/** Each filter and what it means, said once more over whole instances. */
const filters: Readonly<Record<string, (i: CvmInstance) => readonly string[]>> = {
  zone: (i) => [i.Placement.Zone],
  "project-id": (i) => [String(i.Placement.ProjectId)],
  "host-id": (i) => [i.Placement.HostId ?? ""],
  "dedicated-cluster-id": (i) => [i.DedicatedClusterId ?? ""],
  "vpc-id": (i) => [i.VirtualPrivateCloud.VpcId],
  "subnet-id": (i) => [i.VirtualPrivateCloud.SubnetId],
  "instance-id": (i) => [i.InstanceId],
  uuid: (i) => [i.Uuid],
  "security-group-id": (i) => i.SecurityGroupIds,
  "instance-name": (i) => [i.InstanceName],
  "instance-charge-type": (i) => [i.InstanceChargeType],
  "instance-state": (i) => [i.InstanceState],
  "private-ip-address": (i) => i.PrivateIpAddresses,
  "public-ip-address": (i) => i.PublicIpAddresses ?? [],
  "ipv6-address": (i) => i.IPv6Addresses ?? [],
  "tag-key": (i) => i.Tags.map((tag) => tag.Key),
  "tag-value": (i) => i.Tags.map((tag) => tag.Value),
  "tag:env": (i) => i.Tags.filter((tag) => tag.Key === "env").map((tag) => tag.Value),
};

describe("filters", () => {
  test.each(Object.keys(filters))("%s finds exactly what has the value", async (Name) => {
    const read = filters[Name];
    let tried = 0;
    for (const region of ["ap-guangzhou", "ap-seoul", "na-siliconvalley"]) {
      const cloud = await createCloud();
      const instances = await all(cloud, region);
      const values = [...new Set(instances.flatMap((i) => read?.(i) ?? []))].filter(
        (value) => value !== "",
      );
      // Two values are alternatives.
      for (const Values of [values.slice(0, 1), values.slice(-2)]) {
        if (Values.length === 0) continue;
        cloud.advance(1_000);
        const found = await all(cloud, region, { Filters: [{ Name, Values }] });
        const expected = instances.filter((i) =>
          read?.(i).some((value) =>
            Values.some((v) => (Name === "instance-name" ? value.includes(v) : value === v)),
          ),
        );
        expect(found).toEqual(expected);
        expect(found.length).toBeGreaterThan(0);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  test("a part of the name in any case matches", async () => {
    const cloud = await createCloud();
    const found = await all(cloud, "ap-guangzhou", {
      Filters: [{ Name: "instance-name", Values: ["SHOP-WEB"] }],
    });
    expect(found.map(({ InstanceName }) => InstanceName)).toEqual([
      "shop-web-01",
      "shop-web-02",
      "shop-web-03",
    ]);
  });

  test("creation times bound from both sides, the bound included", async () => {
    const cloud = await createCloud();
    const instances = await all(cloud);
    const [{ CreatedTime } = { CreatedTime: "" }] = instances;
    const bound = CreatedTime.replace("T", " ").replace("Z", "");
    const from = await all(cloud, "ap-guangzhou", {
      Filters: [{ Name: "creation-start-time", Values: [bound] }],
    });
    const until = await all(cloud, "ap-guangzhou", {
      Filters: [{ Name: "creation-end-time", Values: [bound] }],
    });
    expect(from).toEqual(instances.filter((i) => i.CreatedTime >= CreatedTime));
    expect(until).toEqual(instances.filter((i) => i.CreatedTime <= CreatedTime));
    expect(from.length + until.length).toBe(instances.length + 1);
  });

  test("filters narrow one another", async () => {
    const cloud = await createCloud();
    const found = await all(cloud, "ap-guangzhou", {
      Filters: [
        { Name: "instance-state", Values: ["RUNNING"] },
        { Name: "tag:env", Values: ["prod"] },
        { Name: "instance-charge-type", Values: ["PREPAID"] },
      ],
    });
    expect(found.map(({ InstanceName }) => InstanceName)).toEqual([
      "shop-db-primary",
      "shop-db-replica",
    ]);
  });

  const some = (Name: string, ...Values: string[]) => ({ Filters: [{ Name, Values }] });
  test.each([
    [some("instance-type", "S5.MEDIUM4"), "InvalidFilter"],
    [some("tag:", "x"), "InvalidFilter"],
    [some("toString", "x"), "InvalidFilter"],
    [some("zone", "1", "2", "3", "4", "5", "6"), "InvalidFilterValue.LimitExceeded"],
    [
      { Filters: Array.from({ length: 11 }, () => ({ Name: "uuid", Values: ["x"] })) },
      "InvalidFilterValue.LimitExceeded",
    ],
    [some("zone", "ap-seoul-1"), "InvalidZone.MismatchRegion"],
    [some("vpc-id", "vpc-1"), "InvalidParameterValue.VpcIdMalformed"],
    [some("subnet-id", "sub"), "InvalidParameterValue.SubnetIdMalformed"],
    [some("uuid", "no"), "InvalidParameterValue.UuidMalformed"],
    [some("private-ip-address", "10.0.0.256"), "InvalidParameterValue.IPAddressMalformed"],
    [some("ipv6-address", "10.0.0.1"), "InvalidParameterValue.IPAddressMalformed"],
    [some("security-group-id", "sg-00000000"), "InvalidSecurityGroupId.NotFound"],
    [some("tag:nobody-has-this", "x"), "InvalidParameterValue.TagKeyNotFound"],
    [
      some("creation-start-time", "2026-01-01T00:00:00Z"),
      "InvalidParameterValue.InvalidTimeFormat",
    ],
    [some("creation-end-time", "2026-13-01 00:00:00"), "InvalidParameterValue.InvalidTimeFormat"],
    [some("project-id", "shop"), "InvalidParameterValue"],
    [some("instance-id", "ins-1122"), "InvalidInstanceId.Malformed"],
  ])("%j gives %s", async (params, code) => {
    const cloud = await createCloud();
    const answer = await cloud.call("DescribeInstances", params);
    expect(answer.Error?.Code).toBe(code);
    expect(answer.Error?.Message).not.toContain("undefined");
  });

  test("what changed is found by what it is now", async () => {
    const cloud = await createCloud({ scenario: "large", size: 300 });
    const [first] = await all(cloud);
    const InstanceIds = [first?.InstanceId];
    await cloud.call("ModifyInstancesAttribute", { InstanceIds, InstanceName: "Unmistakable" });
    const found = await all(cloud, "ap-guangzhou", {
      Filters: [{ Name: "instance-name", Values: ["unmistakable"] }],
    });
    expect(found.map(({ InstanceId }) => InstanceId)).toEqual(InstanceIds);
  });
});

test.each(scenarioNames)("in `%s` every facet says what the record says", async (scenario) => {
  const cloud = await createCloud({ scenario, size: 500 });
  const { fleet } = (await cloud.world()).opening;
  for (let index = 0; index < fleet.size; index++) {
    const record = fleet.record(index);
    for (const name of Object.keys(facetsOf) as (keyof typeof facetsOf)[]) {
      expect(fleet.facets[name](index), `${name} of ${index}`).toEqual(facetsOf[name](record));
    }
  }
});
