import type { CvmInstance, DataDisk, InternetAccessible } from "../world/cvm-instance.ts";
import { between, hash32, hex, resourceId, uuid } from "../world/hash.ts";
import { instanceIdOf } from "../world/instance-id.ts";
import { isoTime } from "../world/iso-time.ts";
import { firstKeyOf } from "../world/key-pairs.ts";
import { capacityOf, gpuOf, topologyOf } from "../world/machine-type.ts";
import { canStopCharging } from "../world/no-charge.ts";
import type { Deadline, InstanceRecord } from "../world/record.ts";
import { ordinarySettings } from "../world/settings.ts";
import type { DiskType, InstanceSpec } from "./instance-spec.ts";
import { groupsOfInstance, networkOf, securityGroupsOf } from "./network.ts";
import { operatingSystems } from "./operating-system.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The n-th instance of a world, complete, from the few words a scenario says about it. */
export function buildRecord(
  spec: InstanceSpec,
  region: string,
  index: number,
  seed: number,
  openedAt: number,
): InstanceRecord {
  const roll = (about: string): number => hash32(seed, about, index);
  const os = operatingSystems[spec.os ?? "tencentos"];
  const type = spec.type ?? "S5.MEDIUM4";
  const { cpu, memory } = capacityOf(type);
  const charge = spec.charge ?? "POSTPAID_BY_HOUR";
  const state = spec.state ?? "RUNNING";
  const settled = spec.settles === undefined;
  const [latest, latestState] = spec.latest ?? [null, null];
  const age = spec.age ?? between(roll("age"), 3, 700) + (roll("time of day") % DAY) / DAY;
  const createdAt = openedAt - age * DAY;
  const expiresAt = openedAt + (spec.expires ?? between(roll("expires"), 5, 300)) * DAY;
  const prepaid = charge === "PREPAID";
  const net = networkOf(spec.zone, index, seed);
  const publicIp = spec.publicIp ?? "none";
  const [systemType, systemSize] = spec.system ?? ["CLOUD_BSSD", 50];
  const placementGroups = spec.placementGroup ? [resourceId("ps", seed, region)] : [];

  const wire: CvmInstance = {
    Placement: {
      Zone: spec.zone,
      ProjectId: spec.project ?? 0,
      HostIds: [],
      HostId: charge === "CDHPAID" ? resourceId("host", seed, spec.zone) : "",
    },
    InstanceId: instanceIdOf(seed, index),
    InstanceType: type,
    CPU: cpu,
    Memory: memory,
    RestrictState: spec.restrict ?? "NORMAL",
    InstanceName: spec.name,
    InstanceChargeType: charge,
    SystemDisk: {
      DiskType: systemType,
      DiskId: resourceId("disk", seed, index, "system"),
      DiskSize: systemSize,
      Encrypt: false,
    },
    DataDisks: (spec.data ?? []).map(([diskType, size, elastic], n) => {
      const goes = charge === "POSTPAID_BY_HOUR" && elastic === undefined;
      return dataDisk(diskType, size, goes, resourceId("disk", seed, index, n));
    }),
    PrivateIpAddresses: [net.privateIp],
    PublicIpAddresses: publicIp === "none" ? null : [net.publicIp],
    InternetAccessible: internetAccess(spec, seed, region),
    VirtualPrivateCloud: {
      VpcId: net.vpcId,
      SubnetId: net.subnetId,
      AsVpcGateway: false,
      ...(spec.ipv6 ? { Ipv6AddressCount: 1 } : {}),
    },
    ImageId: os.imageId,
    RenewFlag: prepaid
      ? roll("renew") % 2
        ? "NOTIFY_AND_AUTO_RENEW"
        : "NOTIFY_AND_MANUAL_RENEW"
      : null,
    CreatedTime: isoTime(createdAt),
    ExpiredTime: prepaid ? isoTime(expiresAt) : null,
    OsName: os.name,
    SecurityGroupIds: groupsOfInstance(securityGroupsOf(region, seed), index, seed),
    LoginSettings: { KeyIds: spec.keyPair ? [firstKeyOf(seed, region)] : [] },
    InstanceState: state,
    Tags: Object.entries(spec.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
    StopChargingMode: "NOT_APPLICABLE",
    Uuid: uuid(seed, "uuid", index),
    LatestOperation: latest,
    LatestOperationState: latestState,
    LatestOperationRequestId: latest === null ? null : uuid(seed, "latest", index),
    DisasterRecoverGroupId: placementGroups[0] ?? "",
    DisasterRecoverGroupIds: placementGroups,
    IPv6Addresses: spec.ipv6 ? [net.ipv6] : null,
    PublicIPv6Addresses: null,
    CamRoleName: spec.camRole ?? null,
    HpcClusterId: "",
    RdmaIpAddresses: [],
    DedicatedClusterId: charge === "CDCPAID" ? resourceId("cluster", seed, spec.zone) : "",
    IsolatedSource: spec.isolated ?? "NOTISOLATED",
    GPUInfo: gpuOf(type, seed, index),
    LicenseType: "TencentCloud",
    DisableApiTermination: spec.protected ?? false,
    HostName: `VM-${hex(6, seed, "host", index)}`,
    DefaultLoginUser: os.user,
    DefaultLoginPort: os.port,
    EnableJumboFrame: false,
    Metadata: { Items: [] },
    CpuTopology: topologyOf(cpu),
    PartitionNumber: 0,
  };
  if (state === "STOPPED") {
    const eligible = canStopCharging(wire);
    wire.StopChargingMode = spec.stopCharging ?? (eligible ? "KEEP_CHARGING" : "NOT_APPLICABLE");
    if (wire.StopChargingMode === "STOP_CHARGING" && publicIp === "ordinary") {
      wire.PublicIpAddresses = null;
    }
  }
  return {
    index,
    region,
    wire,
    eip: publicIp === "eip",
    snapshots: Array.from({ length: spec.snapshots ?? 0 }, (_, n) =>
      resourceId("snap", seed, index, n),
    ),
    ignoresPowerButton: spec.ignoresPowerButton ?? false,
    lags: roll("lags") % 4 === 0,
    condition: spec.condition ?? null,
    failure: spec.failure ?? null,
    operation: settled || latest === null ? null : { number: 1, action: latest },
    deadline: deadlineOf(spec, openedAt),
    cameFrom: state === "SHUTDOWN" ? "RUNNING" : null,
    operations: 1,
  };
}

/** What it waits for, with the times that an ordinary world has. */
function deadlineOf({ waited, state, charge }: InstanceSpec, openedAt: number): Deadline | null {
  if (waited === undefined) return null;
  const since = openedAt - Math.round(waited * HOUR);
  const { binHourlyMs, binSubscriptionMs, arrearsStoppedMs } = ordinarySettings;
  if (state !== "SHUTDOWN") return { kind: "arrears", since, at: since + arrearsStoppedMs };
  const retention = charge === "PREPAID" ? binSubscriptionMs : binHourlyMs;
  return { kind: "recycle-bin", since, at: since + retention };
}

function dataDisk(type: DiskType, size: number, goes: boolean, id: string): DataDisk {
  const cloud = type.startsWith("CLOUD_");
  return {
    DiskType: type,
    DiskId: id,
    DiskSize: size,
    DeleteWithInstance: cloud && goes,
    Encrypt: false,
  };
}

/** An EIP is not assigned with the instance: that is all the wire tells apart (tencent.md §2.2). */
function internetAccess(spec: InstanceSpec, seed: number, region: string): InternetAccessible {
  const kind = spec.network ?? "TRAFFIC_POSTPAID_BY_HOUR";
  const access: InternetAccessible = {
    InternetChargeType: kind,
    InternetMaxBandwidthOut: (spec.publicIp ?? "none") === "none" ? 0 : (spec.bandwidth ?? 5),
    PublicIpAssigned: spec.publicIp === "ordinary",
    InternetServiceProvider: "BGP",
  };
  if (spec.publicIp === "ordinary") access.IPv4AddressType = "WanIP";
  if (kind === "BANDWIDTH_PACKAGE") access.BandwidthPackageId = resourceId("bwp", seed, region);
  return access;
}
