import type { DueKind } from "./due-queue.ts";
import { headOfUuid } from "./hash.ts";
import type { LoadBalancer } from "./load-balancers.ts";
import type { Rate } from "./rate.ts";
import type { InstanceRecord } from "./record.ts";
import type { FirstGroup } from "./scaling-groups.ts";
import type { WorldSettings } from "./settings.ts";

/** What DescribeInstances can filter by, cheap to read without building a whole record. */
export interface Facets {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly zone: string;
  readonly chargeType: string;
  readonly projectId: number;
  readonly hostId: string;
  readonly dedicatedClusterId: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly uuid: string;
  /** The first eight digits of the UUID as a number: cheap to compare before the whole is written out. */
  readonly uuidHead: number;
  readonly securityGroups: readonly string[];
  readonly privateIps: readonly string[];
  readonly publicIps: readonly string[];
  readonly ipv6: readonly string[];
  readonly keyIds: readonly string[];
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
  /** Milliseconds. */
  readonly createdAt: number;
}

/** One way of reading facets: of a record, or of the n-th instance of a fleet by pure functions. */
export type FacetReader = { readonly [F in keyof Facets]: (index: number) => Facets[F] };

/** A run of instances that lie in one region: [from, to). */
export interface RegionSpan {
  readonly region: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The instances a world begins with, as pure functions of their number. Nothing is built until it
 * is looked at, so a fleet of a hundred thousand opens at once.
 */
export interface Fleet {
  readonly size: number;
  readonly spans: readonly RegionSpan[];
  /** Builds the record of the n-th instance; the same one every time. */
  record(index: number): InstanceRecord;
  readonly facets: FacetReader;
  /** What an hour of the n-th instance costs as the world begins. */
  readonly rate: (index: number) => Rate;
  /** Those that have been stopped for arrears before the world begins. */
  readonly owing: readonly number[];
  /** Every tag key and security group in use, for the codes that name an unknown one. */
  readonly tagKeys: ReadonlySet<string>;
  readonly securityGroups: ReadonlySet<string>;
}

/** What is under way when the world opens. */
export interface FirstDue {
  readonly index: number;
  readonly kind: DueKind;
  /** Milliseconds after the opening. */
  readonly after: number;
}

/** How a world begins. */
export interface Opening {
  readonly scenario: string;
  readonly seed: number;
  /** Real and world time of the opening, milliseconds. */
  readonly openedAt: number;
  readonly speed: number;
  readonly fleet: Fleet;
  readonly due: readonly FirstDue[];
  readonly settings: WorldSettings;
  /** What the account has, CNY. */
  readonly balance: number;
  readonly loadBalancers: readonly LoadBalancer[];
  readonly scalingGroups: readonly FirstGroup[];
}

/** Reads the facets of a record that has been built. */
export const facetsOf: { readonly [F in keyof Facets]: (record: InstanceRecord) => Facets[F] } = {
  id: (r) => r.wire.InstanceId,
  name: (r) => r.wire.InstanceName,
  state: (r) => r.wire.InstanceState,
  zone: (r) => r.wire.Placement.Zone,
  chargeType: (r) => r.wire.InstanceChargeType,
  projectId: (r) => r.wire.Placement.ProjectId ?? 0,
  hostId: (r) => r.wire.Placement.HostId ?? "",
  dedicatedClusterId: (r) => r.wire.DedicatedClusterId ?? "",
  vpcId: (r) => r.wire.VirtualPrivateCloud.VpcId,
  subnetId: (r) => r.wire.VirtualPrivateCloud.SubnetId,
  uuid: (r) => r.wire.Uuid,
  uuidHead: (r) => headOfUuid(r.wire.Uuid),
  securityGroups: (r) => r.wire.SecurityGroupIds,
  privateIps: (r) => r.wire.PrivateIpAddresses,
  publicIps: (r) => r.wire.PublicIpAddresses ?? [],
  ipv6: (r) => r.wire.IPv6Addresses ?? [],
  keyIds: (r) => r.wire.LoginSettings?.KeyIds ?? [],
  tags: (r) => r.wire.Tags,
  createdAt: (r) => Date.parse(r.wire.CreatedTime),
};
