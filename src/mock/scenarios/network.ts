import { between, hash32, resourceId } from "../world/hash.ts";

/** Addresses of the n-th instance. Private ones never repeat within a world. */
export function networkOf(
  zone: string,
  index: number,
  seed: number,
): {
  vpcId: string;
  subnetId: string;
  privateIp: string;
  publicIp: string;
  ipv6: string;
} {
  return {
    vpcId: vpcOf(zone, seed),
    subnetId: subnetOf(zone, seed),
    privateIp: privateIpOf(index),
    publicIp: publicIpOf(index, seed),
    ipv6: `2402:4e00:1013:${(index >> 8).toString(16)}:0:9${(index & 0xff).toString(16)}:${(hash32(seed, "v6", index) & 0xffff).toString(16)}:1`,
  };
}

/** The VPC of a zone: one per region. */
export function vpcOf(zone: string, seed: number): string {
  return resourceId("vpc", seed, zone.slice(0, zone.lastIndexOf("-")));
}

export function subnetOf(zone: string, seed: number): string {
  return resourceId("subnet", seed, zone);
}

/** 10.0.0.4 onward; room for 16 million. */
export function privateIpOf(index: number): string {
  const n = index + 4;
  return `10.${(n >> 16) & 0xff}.${(n >> 8) & 0xff}.${n & 0xff}`;
}

export function publicIpOf(index: number, seed: number): string {
  const hash = hash32(seed, "public-ip", index);
  return `${hash % 2 ? 43 : 119}.${between(hash >>> 1, 128, 159)}.${(hash >>> 9) & 0xff}.${between(hash >>> 17, 1, 254)}`;
}

/** The two security groups of a region. */
export function securityGroupsOf(region: string, seed: number): readonly [string, string] {
  return [resourceId("sg", seed, region, "web"), resourceId("sg", seed, region, "ops")];
}

/** Those of its region's groups that the n-th instance is in: the first, or both. */
export function groupsOfInstance(
  groups: readonly [string, string],
  index: number,
  seed: number,
): string[] {
  return groups.slice(0, 1 + (hash32(seed, "sg", index) % 2));
}
