import { between, hash32 } from "../../world/hash.ts";
import { productOf, type ServerProduct } from "../simulation/catalogue.ts";
import { zoneOf } from "../simulation/geography.ts";
import { images } from "../simulation/images.ts";
import { networkInterfaceNoOf } from "../simulation/network-interface.ts";
import type {
  AccessControlGroup,
  ClassicSide,
  PublicIp,
  ServerRecord,
  VpcSide,
} from "../simulation/server-record.ts";
import type { ServerSpec } from "./server-spec.ts";

const DAY = 86_400_000;

/** The product a spec names: by spec code in a VPC, by product code in Classic. */
function productNamed(spec: ServerSpec): ServerProduct {
  const product =
    productOf("vpc", { by: "spec", code: spec.product }) ??
    productOf("classic", { by: "product", code: spec.product });
  if (!product) throw new Error(`Failed to build ${spec.name}: no product ${spec.product}.`);
  return product;
}

/** A server number; those of later servers are higher, as they are given out in order. */
function numberOf(platform: "classic" | "vpc", index: number, seed: number): string {
  const base = platform === "classic" ? 934_000 : 24_180_000;
  return String(base + index * NUMBER_STEP + (hash32(seed, "no", index) % NUMBER_STEP));
}

/** The index that `numberOf` would have made this number of, if it can be one. */
export function indexOfNumber(
  platform: "classic" | "vpc",
  no: string,
  seed: number,
): number | undefined {
  const base = platform === "classic" ? 934_000 : 24_180_000;
  const index = Math.floor((Number(no) - base) / NUMBER_STEP);
  return index >= 0 && numberOf(platform, index, seed) === no ? index : undefined;
}

const NUMBER_STEP = 29;

/** Builds the record of a server. Same arguments, same record. */
export function buildServer(
  spec: ServerSpec,
  index: number,
  seed: number,
  openedAt: number,
): ServerRecord {
  const product = productNamed(spec);
  const { platform } = product;
  const zone = zoneOf(spec.zone);
  const { exactly } = spec;
  const hash = (about: string): number => hash32(seed, "server", about, index);
  const now = Math.floor(openedAt / 1_000) * 1_000;
  const createdAt =
    exactly?.createdAt ??
    now - Math.round((spec.age ?? 182) * DAY) - (hash("made") % 3_600) * 1_000;
  const status = spec.status ?? "RUN";
  const stoppedAt = status === "NSTOP" ? now - Math.round((spec.stopped?.for ?? 2) * DAY) : null;
  const upFor = Math.min(now - createdAt, (2 + (hash("up") % 40)) * DAY);
  const bootedAt =
    exactly?.bootedAt ?? Math.max(createdAt + 1_000 * 90, (stoppedAt ?? now) - upFor);
  return {
    index,
    no: exactly?.no ?? numberOf(platform, index, seed),
    platform,
    region: zone.region,
    zone: zone.code,
    description: spec.description ?? "",
    image: images[spec.image],
    loginKeyName: exactly?.loginKeyName ?? `ops-${zone.region.toLowerCase()}`,
    initScriptNo: "",
    privateIp: exactly?.privateIp ?? privateIpOf(platform, zone.code, index),
    classic: platform === "classic" ? classicSide(spec, hash("forwarded"), createdAt) : null,
    vpc: platform === "vpc" ? vpcSide(spec, seed, index) : null,
    createdAt,
    conditions: spec.condition ? [spec.condition] : [],
    name: spec.name,
    product,
    status,
    operation: spec.operation ?? "NULL",
    protected: spec.protected ?? false,
    publicIp: publicIpOf(spec, hash("public")),
    bootedAt: Math.min(bootedAt, now),
    turn: 1,
    next: spec.operation === "CHNG" ? product : null,
    stoppedAt,
    stoppedBefore: Math.round((spec.stopped?.before ?? 0) * DAY),
  };
}

function privateIpOf(platform: "classic" | "vpc", zone: string, index: number): string {
  const net = platform === "classic" ? "10.41" : "192.168";
  const zoneNumber = Number(zoneOf(zone).zoneNo);
  // Far from the end of an octet: the first and last addresses of a subnet are not given out.
  return `${net}.${(zoneNumber * 8 + Math.floor(index / 200)) % 256}.${6 + (index % 200)}`;
}

function publicIpOf({ publicIp, exactly }: ServerSpec, hash: number): PublicIp | null {
  const instanceNo = String(300_000 + (hash % 600_000));
  if (exactly) return { instanceNo, address: exactly.publicIp };
  if (!publicIp) return null;
  const address = `223.130.${between(hash, 128, 159)}.${between(hash >>> 8, 2, 253)}`;
  return { instanceNo, address };
}

const defaultGroup: AccessControlGroup = {
  no: "39995",
  name: "ncloud-default-acg",
  description: "Default AccessControlGroup",
  isDefault: true,
  createdAt: Date.UTC(2018, 3, 9, 2, 12, 54),
};

function classicSide(spec: ServerSpec, hash: number, createdAt: number): ClassicSide {
  const { exactly, tags = {} } = spec;
  const isWindows = images[spec.image].platformType === "WND64";
  return {
    chargesMonitoring: false,
    portForwarding: exactly
      ? { publicIp: exactly.portForwardingPublicIp }
      : {
          publicIp: "106.10.51.90",
          ports: { external: between(hash, 1_024, 65_000), internal: isWindows ? 3389 : 22 },
        },
    groups: [
      exactly?.group ?? { ...defaultGroup, createdAt: Math.min(defaultGroup.createdAt, createdAt) },
    ],
    tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    userData: spec.userData ?? "",
  };
}

function vpcSide({ zone, placementGroup }: ServerSpec, seed: number, index: number): VpcSide {
  const { region } = zoneOf(zone);
  const number = (about: string, of: string): string =>
    String(10_000 + (hash32(seed, about, of) % 80_000));
  return {
    vpcNo: number("vpc", region),
    subnetNo: number("subnet", zone),
    networkInterfaceNo: networkInterfaceNoOf(numberOf("vpc", index, seed)),
    groupNo: number("group", region),
    placementGroup:
      placementGroup === undefined
        ? null
        : { no: number("placement", placementGroup), name: placementGroup },
  };
}
