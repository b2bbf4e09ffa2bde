import type { CvmInstance } from "./cvm-instance.ts";

/** Families that run on a whole machine: their CPU and memory cannot be given back (§5 rule 5). */
const WHOLE_MACHINE = /^BM/;

/** Whether the family refuses a stop without charges (UnsupportedOperation.StoppedModeStopCharging). */
export function refusesNoChargeStop(instance: CvmInstance): boolean {
  return WHOLE_MACHINE.test(instance.InstanceType);
}

/** Whether billing stops when it is shut down so: pay-as-you-go and cloud disks only (§5 rule 1). */
export function canStopCharging(instance: CvmInstance): boolean {
  const disks = [instance.SystemDisk, ...instance.DataDisks];
  return (
    instance.InstanceChargeType === "POSTPAID_BY_HOUR" &&
    disks.every((disk) => disk.DiskType?.startsWith("CLOUD_") === true)
  );
}
