import fc from "fast-check";
import { expect, test } from "vitest";
import { INSTANCE_STATES } from "../../instance/instance.ts";
import { readInstance, readInstant } from "./read-instance.ts";

/** Shaped after the official example (`tencent.md §2.5`). */
const wire = {
  Placement: { HostId: "host-1", ProjectId: 1174660, HostIds: [], Zone: "ap-guangzhou-3" },
  InstanceId: "ins-r8hr2upy",
  InstanceType: "S2.SMALL2",
  CPU: 1,
  Memory: 2,
  RestrictState: "PROTECTIVELY_ISOLATED",
  InstanceName: "test",
  InstanceChargeType: "POSTPAID_BY_HOUR",
  SystemDisk: { DiskType: "CLOUD_PREMIUM", DiskId: "disk-1drr53sd", DiskSize: 50, Encrypt: true },
  DataDisks: [{ DiskType: "LOCAL_SSD", DiskSize: 100, DeleteWithInstance: false }],
  PrivateIpAddresses: ["172.16.32.78"],
  PublicIpAddresses: ["123.207.11.190"],
  InternetAccessible: {
    InternetChargeType: "TRAFFIC_POSTPAID_BY_HOUR",
    InternetMaxBandwidthOut: 5,
    PublicIpAssigned: true,
  },
  VirtualPrivateCloud: { VpcId: "vpc-1", SubnetId: "subnet-1", AsVpcGateway: false },
  ImageId: "img-1",
  OsName: "Windows Server 2022",
  RenewFlag: "NOTIFY_AND_MANUAL_RENEW",
  CreatedTime: "2020-03-10T02:43:51Z",
  ExpiredTime: "2020-04-10T02:47:36+00:00",
  SecurityGroupIds: ["sg-1"],
  LoginSettings: { KeyIds: ["skey-1"] },
  InstanceState: "RUNNING",
  Tags: [{ Key: "env", Value: "prod" }, { Key: "" }, null],
  StopChargingMode: "NOT_APPLICABLE",
  Uuid: "e85f1388-0422-410d-8e50-bef540e78c18",
  LatestOperation: "StopInstances",
  LatestOperationState: "OPERATING",
  LatestOperationRequestId: "8d3c1a90-0000-4000-8000-000000000001",
  LatestOperationErrorMsg: null,
  DisasterRecoverGroupId: "ps-1",
  IPv6Addresses: null,
  IsolatedSource: "NOTISOLATED",
  GPUInfo: { GPUCount: 2, GPUId: ["a", "b"], GPUType: "NVIDIA T4" },
  DisableApiTermination: true,
  DefaultLoginUser: "Administrator",
  DefaultLoginPort: 3389,
};

test("an instance in full", () => {
  expect(readInstance(wire, "ap-guangzhou")).toEqual({
    id: "ins-r8hr2upy",
    name: "test",
    description: "",
    region: "ap-guangzhou",
    zone: "ap-guangzhou-3",
    state: "running",
    rawState: "RUNNING",
    operation: {
      name: "stop",
      raw: "StopInstances",
      phase: "operating",
      requestId: "8d3c1a90-0000-4000-8000-000000000001",
      error: null,
    },
    restriction: "isolated",
    setAsideBy: "nobody",
    type: "S2.SMALL2",
    cpu: 1,
    memoryGib: 2,
    gpu: { count: 2, type: "NVIDIA T4" },
    os: "Windows Server 2022",
    platform: "windows",
    imageId: "img-1",
    systemDisk: {
      id: "disk-1drr53sd",
      kind: "cloud-premium",
      rawKind: "CLOUD_PREMIUM",
      sizeGib: 50,
      encrypted: true,
      deletedWithInstance: null,
    },
    dataDisks: [
      {
        id: null,
        kind: "local-ssd",
        rawKind: "LOCAL_SSD",
        sizeGib: 100,
        encrypted: false,
        deletedWithInstance: false,
      },
    ],
    billing: "pay-as-you-go",
    rawBilling: "POSTPAID_BY_HOUR",
    stoppedBilling: "not-applicable",
    networkBilling: "traffic",
    bandwidthMbps: 5,
    privateIps: ["172.16.32.78"],
    publicIps: ["123.207.11.190"],
    publicIpKind: "ordinary",
    ipv6: [],
    vpcId: "vpc-1",
    subnetId: "subnet-1",
    securityGroupIds: ["sg-1"],
    keyIds: ["skey-1"],
    loginUser: "Administrator",
    loginPort: 3389,
    accessHint: null,
    projectId: 1174660,
    tags: [{ key: "env", value: "prod" }],
    createdAt: Date.UTC(2020, 2, 10, 2, 43, 51),
    bootedAt: null,
    managedElsewhere: false,
    renamable: true,
    resizable: true,
    chargesWhenStopped: "chosen",
    terminationNeeds: [],
    scheduledTermination: null,
    deadline: null,
    expiresAt: null,
    renewal: "none",
    hostId: "host-1",
    placementGroupIds: ["ps-1"],
    protectedFromTermination: true,
    uuid: "e85f1388-0422-410d-8e50-bef540e78c18",
  });
});

test("an id is enough; without one there is no instance", () => {
  const bare = readInstance({ InstanceId: "ins-r8hr2upy" }, "ap-guangzhou");
  expect(bare).toMatchObject({
    state: "unknown",
    billing: "unknown",
    operation: null,
    restriction: "none",
    setAsideBy: "nobody",
    systemDisk: null,
    publicIpKind: "none",
    networkBilling: "none",
    createdAt: null,
    loginPort: null,
    platform: "unknown",
  });
  for (const value of [null, 1, "ins-r8hr2upy", [], {}, { InstanceId: 5 }, { InstanceId: "" }]) {
    expect(readInstance(value, "ap-guangzhou")).toBe(null);
  }
});

test("nothing in a wire instance can make reading crash or leave the closed sets", () => {
  const keys = Object.keys(wire);
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...keys), fc.anything({ maxDepth: 2 })),
      (garbage) => {
        const instance = readInstance({ ...wire, ...garbage, InstanceId: "ins-r8hr2upy" }, "r");
        expect(INSTANCE_STATES).toContain(instance?.state);
        expect(JSON.parse(JSON.stringify(instance))).toEqual(instance);
      },
    ),
  );
});

test("words the console does not know are kept as they came", () => {
  const instance = readInstance(
    {
      ...wire,
      InstanceState: "DANCING",
      InstanceChargeType: "constructor",
      RestrictState: "NEW",
      IsolatedSource: "NEW",
      LatestOperation: "DanceInstances",
      LatestOperationState: "NEW",
      SystemDisk: { DiskType: "CLOUD_NEW", DiskSize: 1 },
    },
    "ap-guangzhou",
  );
  expect(instance).toMatchObject({
    state: "unknown",
    rawState: "DANCING",
    billing: "unknown",
    rawBilling: "constructor",
    restriction: "unknown",
    setAsideBy: "unknown",
    operation: { name: "other", raw: "DanceInstances", phase: "unknown" },
    systemDisk: { kind: "unknown", rawKind: "CLOUD_NEW" },
  });
});

test.each([
  [{ PublicIpAssigned: true, IPv4AddressType: "WanIP" }, "ordinary"],
  [{ PublicIpAssigned: true }, "ordinary"],
  [{ PublicIpAssigned: true, IPv4AddressType: "HighQualityEIP" }, "elastic"],
  [{ PublicIpAssigned: false, IPv4AddressType: "WanIP" }, "elastic"],
  [{ PublicIpAssigned: null }, "elastic"],
  [null, "elastic"],
])("a public address with %j is %s", (InternetAccessible, kind) => {
  expect(readInstance({ ...wire, InternetAccessible }, "r")?.publicIpKind).toBe(kind);
  const without = { ...wire, InternetAccessible, PublicIpAddresses: null };
  expect(readInstance(without, "r")?.publicIpKind).toBe("none");
});

test("a subscription has a due date and a renewal; an hourly instance has neither, whatever is sent", () => {
  const subscription = readInstance({ ...wire, InstanceChargeType: "PREPAID" }, "r");
  expect(subscription?.expiresAt).toBe(Date.UTC(2020, 3, 10, 2, 47, 36));
  expect(subscription?.renewal).toBe("manual");
});

test.each([
  ["2020-03-10T02:43:51Z", Date.UTC(2020, 2, 10, 2, 43, 51)],
  ["2020-03-10T02:43:51+00:00", Date.UTC(2020, 2, 10, 2, 43, 51)],
  ["2020-03-10T10:43:51+08:00", Date.UTC(2020, 2, 10, 2, 43, 51)],
  ["2020-03-10 02:43:51", null],
  ["2020-13-10T02:43:51Z", null],
  ["yesterday", null],
  ["", null],
  [1583808231, null],
  [null, null],
])("the moment %j", (value, expected) => {
  expect(readInstant(value)).toBe(expected);
});
