/** What goes with an instance, and what outlives it (`tencent.md §8.6`). */
import type { Consequence } from "./consequences.ts";
import { type Disk, type Instance, isCloudDisk } from "./instance.ts";

/** What becomes of each disk. */
export interface DiskFates {
  /** With all that is on them: the system disk, local disks, data disks that go with the instance. [DS1] */
  readonly destroyed: readonly Disk[];
  /** Elastic data disks: they have a life, and a price, of their own. [DS2] */
  readonly kept: readonly Disk[];
  /** The cloud does not say. [DS3] */
  readonly uncertain: readonly Disk[];
}

export function diskFates({
  systemDisk,
  dataDisks,
}: Pick<Instance, "systemDisk" | "dataDisks">): DiskFates {
  const destroyed: Disk[] = systemDisk ? [systemDisk] : [];
  const kept: Disk[] = [];
  const uncertain: Disk[] = [];
  for (const disk of dataDisks) {
    if (disk.kind.startsWith("local-") || disk.deletedWithInstance === true) destroyed.push(disk);
    else if (isCloudDisk(disk) && disk.deletedWithInstance === false) kept.push(disk);
    else uncertain.push(disk);
  }
  return { destroyed, kept, uncertain };
}

/** The same as consequences, with addresses and snapshots. [DS1, DS2, DS3, DS4] */
export function destructionConsequences(instance: Instance): Consequence[] {
  const { destroyed, kept, uncertain } = diskFates(instance);
  const { publicIpKind, publicIps } = instance;
  const consequences: Consequence[] = [];
  if (destroyed.length > 0) consequences.push({ code: "disks-destroyed", disks: destroyed });
  if (uncertain.length > 0) consequences.push({ code: "disks-uncertain", disks: uncertain });
  if (kept.length > 0) consequences.push({ code: "disks-kept", disks: kept });
  if (publicIpKind !== "none" && publicIps.length > 0) {
    consequences.push(
      publicIpKind === "elastic"
        ? { code: "elastic-ip-kept", addresses: publicIps }
        : { code: "public-ip-lost", addresses: publicIps },
    );
  }
  consequences.push({ code: "snapshots-kept" });
  return consequences;
}
