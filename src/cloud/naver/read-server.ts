/** From the wire's server, of either platform, to the console's instance (`naver.md §3, §10.1`). */
import type { Disk, DiskKind, Instance, InstanceId, Instant } from "../../instance/instance.ts";
import { type Platform, regionId } from "./platform.ts";
import { deriveState, TERMINATED } from "./server-state.ts";
import {
  asItems,
  asNumber,
  asRecord,
  asText,
  asTruth,
  codeOf,
  type WireRecord,
} from "./wire-tree.ts";

/** What a network interface adds to a server of a VPC, which names its interfaces only. */
export interface InterfaceFacts {
  readonly ip: string;
  readonly groups: readonly string[];
}

/** A server as it was read, with the interfaces that have to be asked for. */
export interface ReadServer {
  readonly instance: Instance;
  readonly interfaceNos: readonly string[];
}

/**
 * The server; null when the value is none, for without a number nothing can be shown or done;
 * `"gone"` when a list still holds what was terminated.
 */
export function readServer(
  value: unknown,
  platform: Platform,
  region: string,
): ReadServer | "gone" | null {
  const wire = asRecord(value);
  const id = asText(wire?.serverInstanceNo);
  if (!wire || id === "") return null;

  const status = codeOf(wire.serverInstanceStatus);
  const derived = deriveState(status, codeOf(wire.serverInstanceOperation));
  if (status === TERMINATED && derived.operation === null) return "gone";

  const type = codeOf(wire.serverInstanceType);
  const name = asText(wire.serverName);
  const publicIp = asText(wire.publicIp);
  const privateIp = asText(wire.privateIp);
  const code = asText(asRecord(wire.region)?.regionCode) || asText(wire.regionCode);
  const key = asText(wire.loginKeyName);
  const place = asText(wire.placementGroupName) || asText(wire.placementGroupNo);
  const image = asText(wire.serverImageProductCode) || asText(wire.serverImageNo);
  const platformType = codeOf(wire.platformType);
  return {
    interfaceNos: asItems(wire.networkInterfaceNoList, "networkInterfaceNo")
      .map(asText)
      .filter((no) => no !== ""),
    instance: {
      id: id as InstanceId,
      name,
      description: asText(wire.serverDescription),
      region: code === "" ? region : regionId({ platform, code }),
      zone: asText(asRecord(wire.zone)?.zoneCode) || asText(wire.zoneCode),
      ...derived,
      restriction: "none",
      setAsideBy: "nobody",
      type: asText(wire.serverSpecCode) || asText(wire.serverProductCode),
      cpu: asNumber(wire.cpuCount),
      memoryGib: gibOf(wire.memorySize),
      gpu: null,
      os: asText(wire.serverImageName) || OS_NAMES.get(platformType) || platformType,
      platform: platformOf(platformType),
      imageId: image,
      systemDisk: readBaseDisk(wire),
      // They are instances of their own, which no server lists.
      dataDisks: [],
      // The plan is asked for at creation and never told again (`naver.md §3.1`).
      billing: "unknown",
      rawBilling: "",
      stoppedBilling: "not-applicable",
      networkBilling: "unknown",
      bandwidthMbps: 0,
      privateIps: privateIp === "" ? [] : [privateIp],
      publicIps: publicIp === "" ? [] : [publicIp],
      // It is rented on its own and outlives the server.
      publicIpKind: publicIp === "" ? "none" : "elastic",
      ipv6: [],
      vpcId: asText(wire.vpcNo),
      subnetId: asText(wire.subnetNo),
      securityGroupIds: readGroups(wire.accessControlGroupList),
      keyIds: key === "" ? [] : [key],
      loginUser: "",
      loginPort: null,
      accessHint: readAccessHint(wire),
      projectId: 0,
      tags: readTags(wire.instanceTagList),
      createdAt: readInstant(wire.createDate),
      bootedAt: readInstant(wire.uptime),
      expiresAt: null,
      renewal: "none",
      hostId: "",
      placementGroupIds: place === "" ? [] : [place],
      protectedFromTermination: asTruth(wire.isProtectServerTermination),
      scheduledTermination: null,
      deadline: null,
      managedElsewhere: isManaged(name),
      renamable: platform === "vpc",
      resizable: type !== "MICRO",
      chargesWhenStopped: chargesWhenStopped(type, platform),
      terminationNeeds: ["stopped", "no-public-ip"],
      uuid: "",
    },
  };
}

/** The instance with what its interfaces add. */
export function withInterfaces(
  { instance, interfaceNos }: ReadServer,
  facts: ReadonlyMap<string, InterfaceFacts>,
): Instance {
  const known = interfaceNos.flatMap((no) => facts.get(no) ?? []);
  if (known.length === 0) return instance;
  return {
    ...instance,
    privateIps: [...new Set([...instance.privateIps, ...known.map(({ ip }) => ip)])],
    securityGroupIds: [
      ...new Set([...instance.securityGroupIds, ...known.flatMap(({ groups }) => groups)]),
    ],
  };
}

const GIB = 2 ** 30;

function gibOf(bytes: unknown): number {
  return Math.round((asNumber(bytes) / GIB) * 100) / 100;
}

/** Kind by where the disk lives and what it is; the size is told in Classic only. */
const DISKS: ReadonlyMap<string, DiskKind> = new Map([
  ["NET/SSD", "cloud-ssd"],
  ["NET/HDD", "cloud-basic"],
  ["LOCAL/SSD", "local-ssd"],
  ["LOCAL/HDD", "local-basic"],
]);

function readBaseDisk(wire: WireRecord): Disk | null {
  const where = codeOf(wire.baseBlockStorageDiskType);
  // One of the two spellings is a slip of the API's that stayed (`naver.md §3.1`).
  const what =
    codeOf(wire.baseBlockStorageDiskDetailType) || codeOf(wire.baseBlockStroageDiskDetailType);
  if (where === "" && what === "") return null;
  const rawKind = `${where}/${what}`;
  return {
    id: null,
    kind: DISKS.get(rawKind) ?? "unknown",
    rawKind,
    sizeGib: gibOf(wire.baseBlockStorageSize),
    encrypted: false,
    deletedWithInstance: true,
  };
}

const OS_NAMES: ReadonlyMap<string, string> = new Map([
  ["LNX32", "Linux (32-bit)"],
  ["LNX64", "Linux (64-bit)"],
  ["WND32", "Windows (32-bit)"],
  ["WND64", "Windows (64-bit)"],
  ["UBD64", "Ubuntu Desktop (64-bit)"],
  ["UBS64", "Ubuntu Server (64-bit)"],
]);

function platformOf(code: string): Instance["platform"] {
  if (code.startsWith("WND")) return "windows";
  return OS_NAMES.has(code) ? "linux" : "unknown";
}

function readAccessHint(wire: WireRecord): string | null {
  const address = asText(wire.portForwardingPublicIp);
  const port = asNumber(wire.portForwardingExternalPort);
  // An address alone is no way in: nothing is forwarded yet.
  return address === "" || port === 0 ? null : `${address}:${port}`;
}

/** By name, with the number where two could be called the same. */
function readGroups(value: unknown): string[] {
  return asItems(value, "accessControlGroup").flatMap((item) => {
    const group = asRecord(item);
    const name = asText(group?.accessControlGroupName);
    const no = asText(group?.accessControlGroupConfigurationNo);
    return name || no || [];
  });
}

function readTags(value: unknown): Instance["tags"] {
  return asItems(value, "instanceTag").flatMap((item) => {
    const tag = asRecord(item);
    const key = asText(tag?.tagKey);
    return key === "" ? [] : [{ key, value: asText(tag?.tagValue) }];
  });
}

/** Nodes of Kubernetes clusters and members of scaling groups are told by their names (`naver.md §7`). */
function isManaged(name: string): boolean {
  return /-nks-node-|-asg-/.test(name);
}

/** Types that pay for their disks only while stopped (`naver.md §7`); the first High Memory did not. */
const REDUCED: ReadonlySet<string> = new Set(["MICRO", "COMPT", "STAND", "HICPU", "CPU"]);
const IN_FULL: ReadonlySet<string> = new Set(["GPU", "VDS", "LDISK"]);

function chargesWhenStopped(type: string, platform: Platform): Instance["chargesWhenStopped"] {
  if (REDUCED.has(type)) return "disks-only";
  if (IN_FULL.has(type)) return "in-full";
  if (type === "HIMEM") return platform === "classic" ? "in-full" : "disks-only";
  return "unknown";
}

const DATE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?)([+-]\d{2}):?(\d{2})$/;

/** `2018-10-22T16:19:50+0900`: no date of ECMAScript's until its offset has a colon. */
function readInstant(value: unknown): Instant | null {
  const [, local, hours, minutes] = DATE.exec(asText(value)) ?? [];
  if (local === undefined) return null;
  const time = Date.parse(`${local}${hours}:${minutes}`);
  return Number.isNaN(time) ? null : (time as Instant);
}
