import { regionOf, type Zone, zoneOf } from "../simulation/geography.ts";
import type {
  AccessControlGroup,
  ClassicSide,
  ServerRecord,
  VpcSide,
} from "../simulation/server-record.ts";
import {
  commonCode,
  diskTypeCode,
  operationCode,
  platformTypeCode,
  statusCode,
  statusName,
  typeCode,
} from "./code-names.ts";
import { koreanTime } from "./korean-time.ts";
import type { WireFields } from "./wire-value.ts";

const GIB = 2 ** 30;

/** How much an answer tells of its servers, and how. */
export interface ServerView {
  /** `userData` is filled when a single server is asked for. */
  readonly single: boolean;
  /**
   * JSON has a field of Classic spelt wrong, as the page of data types does; XML has it as the
   * example does (README, "The misspelt field").
   */
  readonly misspelt: boolean;
}

/** One server as answers have it, its fields in the order of the documents' examples. */
export function serverOnTheWire(record: ServerRecord, view: ServerView): WireFields {
  if (record.classic) return classicServer(record, record.classic, view);
  if (record.vpc) return vpcServer(record, record.vpc);
  throw new Error(`Failed to show server ${record.no}: it is on no platform.`);
}

function classicServer(record: ServerRecord, side: ClassicSide, view: ServerView): WireFields {
  const { product, image, portForwarding } = { ...record, ...side };
  const zone = zoneOf(record.zone);
  const region = regionOf(record.region);
  const ports = portForwarding?.ports;
  const diskDetail = view.misspelt
    ? "baseBlockStroageDiskDetailType"
    : "baseBlockStorageDiskDetailType";
  return {
    serverInstanceNo: record.no,
    serverName: record.name,
    serverDescription: record.description,
    cpuCount: product.cpu,
    memorySize: product.memoryGiB * GIB,
    baseBlockStorageSize: product.baseStorageGiB * GIB,
    platformType: platformTypeCode(image.platformType),
    loginKeyName: record.loginKeyName,
    isFeeChargingMonitoring: side.chargesMonitoring,
    publicIp: record.publicIp?.address ?? "",
    privateIp: record.privateIp,
    serverImageName: image.name,
    ...state(record),
    serverImageProductCode: image.productCode,
    serverProductCode: product.productCode,
    isProtectServerTermination: record.protected,
    ...(portForwarding ? { portForwardingPublicIp: portForwarding.publicIp } : {}),
    ...(ports
      ? { portForwardingExternalPort: ports.external, portForwardingInternalPort: ports.internal }
      : {}),
    zone: classicZone(zone),
    region: { regionNo: region.regionNo, regionCode: region.code, regionName: region.name },
    baseBlockStorageDiskType: diskTypeCode(product.local),
    [diskDetail]: commonCode(product.disk, product.disk),
    serverInstanceType: typeCode(product.type),
    userData: view.single ? side.userData : "",
    initScriptNo: record.initScriptNo,
    accessControlGroupList: side.groups.map(groupOnTheWire),
    instanceTagList: side.tags.map(({ key, value }) => ({ tagKey: key, tagValue: value })),
  };
}

function vpcServer(record: ServerRecord, side: VpcSide): WireFields {
  const { product, image, publicIp } = record;
  return {
    serverInstanceNo: record.no,
    serverName: record.name,
    serverDescription: record.description,
    cpuCount: product.cpu,
    memorySize: product.memoryGiB * GIB,
    platformType: platformTypeCode(image.platformType),
    loginKeyName: record.loginKeyName,
    publicIpInstanceNo: publicIp?.instanceNo ?? "",
    publicIp: publicIp?.address ?? "",
    ...state(record),
    serverImageProductCode: image.productCode,
    serverProductCode: product.productCode,
    isProtectServerTermination: record.protected,
    zoneCode: record.zone,
    regionCode: record.region,
    vpcNo: side.vpcNo,
    subnetNo: side.subnetNo,
    networkInterfaceNoList: [side.networkInterfaceNo],
    initScriptNo: record.initScriptNo,
    serverInstanceType: typeCode(product.type),
    baseBlockStorageDiskType: diskTypeCode(product.local),
    baseBlockStorageDiskDetailType: commonCode(product.disk, product.disk),
    placementGroupNo: side.placementGroup?.no ?? "",
    placementGroupName: side.placementGroup?.name ?? "",
    memberServerImageInstanceNo: "",
    blockDevicePartitionList: [],
    hypervisorType: commonCode(product.hypervisor, product.hypervisor),
    serverImageNo: image.no,
    serverSpecCode: product.specCode ?? "",
    eventList: [],
  };
}

function state(record: ServerRecord): WireFields {
  return {
    serverInstanceStatus: statusCode(record.status, record.platform),
    serverInstanceOperation: operationCode(record.operation),
    serverInstanceStatusName: statusName(record.status, record.operation),
    createDate: koreanTime(record.createdAt),
    uptime: koreanTime(record.bootedAt),
  };
}

/** A zone as Classic shows it, within a server and in getZoneList. */
export function classicZone(zone: Zone): WireFields {
  return {
    zoneNo: zone.zoneNo,
    zoneName: zone.code,
    zoneCode: zone.code,
    zoneDescription: zone.description,
    regionNo: regionOf(zone.region).regionNo,
  };
}

function groupOnTheWire(group: AccessControlGroup): WireFields {
  return {
    accessControlGroupConfigurationNo: group.no,
    accessControlGroupName: group.name,
    accessControlGroupDescription: group.description,
    isDefault: group.isDefault,
    createDate: koreanTime(group.createdAt),
  };
}
