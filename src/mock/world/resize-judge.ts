import type { Refusal } from "./calls.ts";
import type { CvmInstance } from "./cvm-instance.ts";
import { entryOf, familyOf, gpuFamilies, isInZone, isSoldOut } from "./machine-catalogue.ts";

/** Families that run on a whole machine: there is nothing to change. */
const WHOLE_MACHINE = /^BM/;

/** Why no type at all can be chosen for an instance (tencent.md §3.6, §7.5). */
export function refusalOfInstance(wire: CvmInstance): Refusal | null {
  const about = { instanceId: wire.InstanceId };
  if (wire.InstanceChargeType === "CDHPAID")
    return { code: "InvalidInstance.NotSupported", ...about };
  if (WHOLE_MACHINE.test(wire.InstanceType)) {
    return { code: "UnsupportedOperation.SpecialInstanceType", ...about };
  }
  if (isLocal(wire.SystemDisk.DiskType)) {
    return { code: "UnsupportedOperation.SystemDiskType", ...about };
  }
  if (wire.DataDisks.some(({ DiskType }) => isLocal(DiskType))) {
    return { code: "UnsupportedOperation.LocalDataDiskChangeInstanceFamily", ...about };
  }
  return null;
}

/** Why an instance cannot become of this type (tencent.md §3.6, §7.5). */
export function refusalOfType(wire: CvmInstance, instanceType: string): Refusal | null {
  const about = { instanceId: wire.InstanceId, value: instanceType };
  const entry = entryOf(instanceType);
  if (!entry || !isInZone(entry, wire.Placement.Zone)) {
    return { code: "ResourceNotFound.InvalidZoneInstanceType", ...about };
  }
  const from = familyOf(wire.InstanceType);
  if (from !== entry.family) {
    if (gpuFamilies.has(from) || gpuFamilies.has(entry.family)) {
      return { code: "UnsupportedOperation.HeterogeneousChangeInstanceFamily", ...about };
    }
    if (wire.InstanceChargeType === "SPOTPAID") {
      return { code: "UnsupportedOperation.UnsupportedChangeInstanceFamily", ...about };
    }
  }
  if (isSoldOut(entry)) return { code: "ResourcesSoldOut.SpecifiedInstanceType", ...about };
  return null;
}

function isLocal(diskType: string | undefined): boolean {
  return diskType?.startsWith("LOCAL_") === true;
}
