/** Instances for tests, said by what is special about them. */
import type { Disk, Instance, InstanceId, Instant, Operation } from "./instance.ts";

const CLOUD_DISK: Disk = {
  id: "disk-00000001",
  kind: "cloud-premium",
  rawKind: "CLOUD_PREMIUM",
  sizeGib: 50,
  encrypted: false,
  deletedWithInstance: null,
};

/** A running pay-as-you-go instance without a public address, to which anything can be done. */
export function anInstance(special: Partial<Instance> = {}): Instance {
  return {
    id: "ins-00000001" as InstanceId,
    name: "web-1",
    description: "",
    region: "ap-guangzhou",
    zone: "ap-guangzhou-6",
    state: "running",
    rawState: "RUNNING",
    operation: null,
    restriction: "none",
    setAsideBy: "nobody",
    type: "S5.MEDIUM4",
    cpu: 2,
    memoryGib: 4,
    gpu: null,
    os: "Ubuntu 24.04",
    platform: "linux",
    imageId: "img-00000001",
    systemDisk: CLOUD_DISK,
    dataDisks: [],
    billing: "pay-as-you-go",
    rawBilling: "POSTPAID_BY_HOUR",
    stoppedBilling: "not-applicable",
    networkBilling: "none",
    bandwidthMbps: 0,
    privateIps: ["10.0.0.1"],
    publicIps: [],
    publicIpKind: "none",
    ipv6: [],
    vpcId: "vpc-00000001",
    subnetId: "subnet-00000001",
    securityGroupIds: [],
    keyIds: [],
    loginUser: "root",
    loginPort: 22,
    accessHint: null,
    projectId: 0,
    tags: [],
    createdAt: 1_700_000_000_000 as Instant,
    bootedAt: null,
    expiresAt: null,
    renewal: "none",
    hostId: "",
    placementGroupIds: [],
    protectedFromTermination: false,
    managedElsewhere: false,
    renamable: true,
    resizable: true,
    chargesWhenStopped: "chosen",
    terminationNeeds: [],
    scheduledTermination: null,
    deadline: null,
    uuid: "00000000-0000-4000-8000-000000000001",
    ...special,
  };
}

export function anOperation(special: Partial<Operation> = {}): Operation {
  return {
    name: "stop",
    raw: "StopInstances",
    phase: "operating",
    requestId: "00000000-0000-4000-8000-000000000002",
    error: null,
    ...special,
  };
}

export function aDisk(special: Partial<Disk> = {}): Disk {
  return { ...CLOUD_DISK, ...special };
}
