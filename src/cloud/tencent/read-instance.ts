/** From the wire's instance to the console's. Everything doubtful about one is settled here. */
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import type {
  Disk,
  Instance,
  InstanceId,
  Instant,
  Operation,
  Tag,
} from "../../instance/instance.ts";
import { asList, asNumber, asRecord, asText, asTextOrNull, asTexts } from "./loose.ts";
import {
  BILLING,
  DISKS,
  ISOLATION_SOURCES,
  NETWORK_BILLING,
  OPERATION_PHASES,
  OPERATIONS,
  RENEWALS,
  RESTRICTIONS,
  STATES,
  STOPPED_BILLING,
} from "./wire-values.ts";

/** The instance, or null when the value is none: without an id nothing can be shown or done. */
export function readInstance(value: unknown, region: string): Instance | null {
  const wire = asRecord<Wire.Instance>(value);
  const id = asText(wire?.InstanceId);
  if (!wire || id === "") return null;

  const placement = asRecord<Wire.Placement>(wire.Placement);
  const network = asRecord<Wire.VirtualPrivateCloud>(wire.VirtualPrivateCloud);
  const internet = asRecord<Wire.InternetAccessible>(wire.InternetAccessible);
  const login = asRecord<Wire.LoginSettings>(wire.LoginSettings);
  const rawState = asText(wire.InstanceState);
  const rawBilling = asText(wire.InstanceChargeType);
  const billing = BILLING.get(rawBilling) ?? "unknown";
  const publicIps = asTexts(wire.PublicIpAddresses);
  const bandwidthMbps = asNumber(internet?.InternetMaxBandwidthOut);
  const os = asText(wire.OsName);
  const isolation = asText(wire.IsolatedSource);
  // Official examples show due dates and renewal flags on hourly instances too, where they mean nothing.
  const hasTerm = billing !== "pay-as-you-go" && billing !== "spot";
  const port = asNumber(wire.DefaultLoginPort);

  return {
    id: id as InstanceId,
    name: asText(wire.InstanceName),
    description: "",
    region,
    zone: asText(placement?.Zone),
    state: STATES.get(rawState) ?? "unknown",
    rawState,
    operation: readOperation(wire),
    restriction: RESTRICTIONS.get(asText(wire.RestrictState) || "NORMAL") ?? "unknown",
    setAsideBy: ISOLATION_SOURCES.get(isolation || "NOTISOLATED") ?? "unknown",
    type: asText(wire.InstanceType),
    cpu: asNumber(wire.CPU),
    memoryGib: asNumber(wire.Memory),
    gpu: readGpu(wire.GPUInfo),
    os,
    platform: os === "" ? "unknown" : /windows/i.test(os) ? "windows" : "linux",
    imageId: asText(wire.ImageId),
    systemDisk: readDisk(wire.SystemDisk),
    dataDisks: asList(wire.DataDisks)
      .map(readDisk)
      .filter((disk) => disk !== null),
    billing,
    rawBilling,
    stoppedBilling: STOPPED_BILLING.get(asText(wire.StopChargingMode)) ?? "not-applicable",
    networkBilling:
      bandwidthMbps === 0 && publicIps.length === 0
        ? "none"
        : (NETWORK_BILLING.get(asText(internet?.InternetChargeType)) ?? "unknown"),
    bandwidthMbps,
    privateIps: asTexts(wire.PrivateIpAddresses),
    publicIps,
    publicIpKind: publicIpKind(publicIps, internet),
    ipv6: [...new Set([...asTexts(wire.IPv6Addresses), ...asTexts(wire.PublicIPv6Addresses)])],
    vpcId: asText(network?.VpcId),
    subnetId: asText(network?.SubnetId),
    securityGroupIds: asTexts(wire.SecurityGroupIds),
    keyIds: asTexts(login?.KeyIds),
    loginUser: asText(wire.DefaultLoginUser),
    loginPort: port > 0 ? port : null,
    accessHint: null,
    projectId: asNumber(placement?.ProjectId),
    tags: readTags(wire.Tags),
    createdAt: readInstant(wire.CreatedTime),
    // Nothing is said of boots; operations are numbered.
    bootedAt: null,
    expiresAt: hasTerm ? readInstant(wire.ExpiredTime) : null,
    renewal: readRenewal(wire.RenewFlag, hasTerm),
    hostId: asText(placement?.HostId),
    placementGroupIds: readPlacementGroups(wire),
    protectedFromTermination: wire.DisableApiTermination === true,
    managedElsewhere: false,
    renamable: true,
    resizable: true,
    chargesWhenStopped: "chosen",
    terminationNeeds: [],
    // Neither is in the instance's own record (`tencent.md §2.2`): `appointments.ts` adds them.
    scheduledTermination: null,
    deadline: null,
    uuid: asText(wire.Uuid),
  };
}

/** Null when nothing was ever done, as far as the cloud says. */
function readOperation(
  wire: { readonly [Field in keyof Wire.Instance]?: unknown },
): Operation | null {
  const raw = asText(wire.LatestOperation);
  const phase = asText(wire.LatestOperationState);
  if (raw === "" && phase === "") return null;
  return {
    name: OPERATIONS.get(raw) ?? "other",
    raw,
    phase: OPERATION_PHASES.get(phase) ?? "unknown",
    requestId: asTextOrNull(wire.LatestOperationRequestId),
    error: asTextOrNull(wire.LatestOperationErrorMsg),
  };
}

/** The wire does not tell the kinds of address apart; what was asked for at creation does (`tencent.md §2.3`). */
function publicIpKind(
  addresses: readonly string[],
  internet: { readonly [Field in keyof Wire.InternetAccessible]?: unknown } | null,
): Instance["publicIpKind"] {
  if (addresses.length === 0) return "none";
  const type = asText(internet?.IPv4AddressType);
  return internet?.PublicIpAssigned === true && (type === "" || type === "WanIP")
    ? "ordinary"
    : "elastic";
}

function readDisk(value: unknown): Disk | null {
  const wire = asRecord<Wire.DataDisk>(value);
  if (!wire) return null;
  const rawKind = asText(wire.DiskType);
  return {
    id: asTextOrNull(wire.DiskId),
    kind: DISKS.get(rawKind) ?? "unknown",
    rawKind,
    sizeGib: asNumber(wire.DiskSize),
    encrypted: wire.Encrypt === true,
    deletedWithInstance:
      typeof wire.DeleteWithInstance === "boolean" ? wire.DeleteWithInstance : null,
  };
}

function readGpu(value: unknown): Instance["gpu"] {
  const wire = asRecord<Wire.GPUInfo>(value);
  const count = asNumber(wire?.GPUCount);
  return count > 0 ? { count, type: asText(wire?.GPUType) } : null;
}

function readTags(value: unknown): Tag[] {
  return asList(value).flatMap((item) => {
    const tag = asRecord<Wire.Tag>(item);
    const key = asText(tag?.Key);
    return key === "" ? [] : [{ key, value: asText(tag?.Value) }];
  });
}

function readRenewal(value: unknown, hasTerm: boolean): Instance["renewal"] {
  const flag = asText(value);
  if (!hasTerm || flag === "") return "none";
  return RENEWALS.get(flag) ?? "unknown";
}

function readPlacementGroups(
  wire: {
    readonly [Field in keyof Wire.Instance]?: unknown;
  },
): string[] {
  const groups = asTexts(wire.DisasterRecoverGroupIds);
  return groups.length > 0 ? groups : asTexts([wire.DisasterRecoverGroupId]);
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Only a moment with its zone said: anything else would be read in the zone of the person's machine. */
export function readInstant(value: unknown): Instant | null {
  const text = asText(value);
  if (!ISO.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : (time as Instant);
}
