import type { DataDisk } from "./cvm-instance.ts";
import { type Money, moneyOf } from "./money.ts";
import { diskPrice, IDLE_ADDRESS_PRICE } from "./prices.ts";
import { isPostpaid } from "./rate.ts";
import type { InstanceRecord } from "./record.ts";

/** What outlived its instance (tencent.md §8.6). */
export interface KeptResource {
  readonly kind: "disk" | "address" | "snapshot";
  /** The id of a disk or a snapshot; the address itself. */
  readonly id: string;
  readonly region: string;
  readonly zone: string;
  /** The instance it belonged to. */
  readonly instanceId: string;
  /** World time of the instance's release, milliseconds. */
  readonly since: number;
  /** What it costs in an hour. A disk of a subscription is paid in advance. */
  readonly rate: Money;
}

/** What stays when an instance is released at a time of the world: elastic disks, EIPs, snapshots. */
export function keptOf(record: InstanceRecord, since: number): KeptResource[] {
  const { wire, region, eip, operation } = record;
  const from = { region, zone: wire.Placement.Zone ?? "", instanceId: wire.InstanceId, since };
  const postpaid = isPostpaid(wire.InstanceChargeType);
  const disks = operation?.releasesDataDisks ? [] : wire.DataDisks.filter(isElastic);
  const addresses = eip ? (wire.PublicIpAddresses ?? []) : [];
  return [
    ...disks.map(({ DiskId: id = "", DiskType = "", DiskSize = 0 }) => {
      const rate = postpaid ? moneyOf(diskPrice(DiskType, DiskSize)) : 0;
      return { kind: "disk" as const, id, ...from, rate };
    }),
    ...addresses.map((id) => {
      return { kind: "address" as const, id, ...from, rate: moneyOf(IDLE_ADDRESS_PRICE) };
    }),
    ...record.snapshots.map((id) => ({ kind: "snapshot" as const, id, ...from, rate: 0 })),
  ];
}

/** A cloud disk that does not go with its instance. */
function isElastic({ DiskType, DeleteWithInstance }: DataDisk): boolean {
  return DiskType?.startsWith("CLOUD_") === true && DeleteWithInstance === false;
}
