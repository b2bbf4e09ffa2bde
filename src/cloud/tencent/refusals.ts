/** What an error code says about an instance, as a blocker (`tencent.md §3.10, §7.1`). */
import type { Blocker } from "../../instance/blockers.ts";
import type { Culprits } from "../cloud-error.ts";
import { idsNamedIn } from "./instance-id.ts";

const BLOCKER_OF_STATE_CODE: ReadonlyMap<string, Blocker> = new Map([
  ["Banning", "banned"],
  ["Corrupted", "corrupted"],
  ["EnterRescueMode", "entering-rescue"],
  ["EnterServiceLiveMigrate", "entering-migration"],
  ["ExitRescueMode", "exiting-rescue"],
  ["ExitServiceLiveMigrate", "exiting-migration"],
  ["Freezing", "frozen"],
  ["Isolating", "isolating"],
  ["LaunchFailed", "launch-failed"],
  ["Pending", "creating"],
  ["Rebooting", "restarting"],
  ["RescueMode", "rescue"],
  ["Running", "running"],
  ["ServiceLiveMigrate", "migrating"],
  ["Shutdown", "recycled"],
  ["Starting", "starting"],
  ["Stopped", "stopped"],
  ["Stopping", "stopping"],
  ["Terminated", "gone"],
  ["Terminating", "terminating"],
]);

const BLOCKER_OF_CODE: ReadonlyMap<string, Blocker> = new Map([
  ["FailedOperation.InvalidInstanceApplicationRole", "owned-by-product"],
  ["FailedOperation.InvalidInstanceApplicationRoleEmr", "owned-by-product"],
  ["FailedOperation.MutActionTimerExist", "termination-scheduled"],
  ["FailedOperation.Unreturnable", "unreturnable"],
  ["InvalidInstance.NotSupported", "not-supported"],
  ["InvalidInstanceId.NotFound", "gone"],
  ["InvalidInstanceNotSupportedPrepaidInstance", "unreturnable"],
  ["InvalidParameterValue.InstanceNotSupportedMixPricingModel", "not-a-subscription"],
  ["LimitExceeded.ResourceAttachedTags", "too-many-tags"],
  ["InvalidParameterValue.ZoneNotSupported", "zone-not-supported"],
  ["MutexOperation.TaskRunning", "same-task-running"],
  ["OperationDenied.InstanceOperationInProgress", "operation-in-progress"],
  ["UnauthorizedOperation", "not-permitted"],
  ["UnsupportedOperation.HibernationForNormalInstance", "hibernation-off"],
  ["UnsupportedOperation.InstanceOsWindows", "windows"],
  ["UnsupportedOperation.InstanceReinstallFailed", "reinstall-failed"],
  ["ResourceNotFound.InvalidZoneInstanceType", "type-unavailable"],
  ["UnsupportedOperation.HeterogeneousChangeInstanceFamily", "type-unavailable"],
  ["UnsupportedOperation.LocalDataDiskChangeInstanceFamily", "local-data-disk"],
  ["UnsupportedOperation.SpecialInstanceType", "not-supported"],
  ["UnsupportedOperation.StoppedModeStopChargingSameFamily", "stopped-without-charges"],
  ["UnsupportedOperation.SystemDiskType", "local-system-disk"],
  ["UnsupportedOperation.UnsupportedChangeInstanceFamily", "type-unavailable"],
  ["UnsupportedOperation.InvalidInstanceNotSupportedProtectedInstance", "termination-scheduled"],
  ["UnsupportedOperation.InstanceChargeType", "billing-not-supported"],
  ["UnsupportedOperation.InstancesProtected", "protected-from-termination"],
  ["UnsupportedOperation.InvalidInstancesOwner", "owned-by-product"],
  ["UnsupportedOperation.NotSupportImportInstancesActionTimer", "timer-not-supported"],
  ["UnsupportedOperation.RedHatInstanceTerminateUnsupported", "red-hat"],
  ["UnsupportedOperation.RedHatInstanceUnsupported", "not-supported"],
  ["UnsupportedOperation.StoppedModeStopCharging", "no-charge-not-supported"],
]);

const STATE_CODE = /^UnsupportedOperation\.InstanceState(\w+)$/;

/**
 * Beside a shutdown this code says that it cannot be without charges; beside anything else, that it
 * was one (`tencent.md §3.8, §5`).
 */
const WITHOUT_CHARGES = "UnsupportedOperation.StoppedModeStopCharging";

/** Where others need a stopped instance, a start finds its own end there already. */
const RUNNING = "UnsupportedOperation.InstanceStateRunning";

/** Suffixes of state codes that say of an instance that it is not in the recycle bin. */
const IN_THE_LIST: ReadonlySet<string> = new Set(
  [...BLOCKER_OF_STATE_CODE.keys()].filter(
    (state) =>
      !["Banning", "Corrupted", "Freezing", "Isolating", "Terminated", "Terminating"].includes(
        state,
      ),
  ),
);

/** The reason a code gives for an instance; null when the code is about the request or the account's limits. */
export function blockerOfCode(code: string | null, action: string): Blocker | null {
  if (code === null) return null;
  if (code === WITHOUT_CHARGES && action !== "StopInstances") return "stopped-without-charges";
  if (code === RUNNING && action === "StartInstances") return "already-running";
  const state = STATE_CODE.exec(code)?.[1];
  // Into the bin, being there is the end; out of it, being anywhere else is.
  if (state === "Shutdown" && action === "RecycleInstances") return "already-recycled";
  if (state && action === "RecoverInstances" && IN_THE_LIST.has(state)) return "not-recycled";
  return (state && BLOCKER_OF_STATE_CODE.get(state)) || (BLOCKER_OF_CODE.get(code) ?? null);
}

/** Families whose codes are about an instance even when the code itself is new to the console. */
const ABOUT_INSTANCES: readonly string[] = [
  "FailedOperation",
  "InvalidInstance",
  "MutexOperation",
  "OperationDenied",
  "UnsupportedOperation",
];

/** What a refusal says about single instances; null when it is about the whole request. */
export function culpritsOf(action: string, code: string, message: string): Culprits | null {
  const blocker = blockerOfCode(code, action);
  const ids = idsNamedIn(message);
  // Without a resource named, the permission for the action as such is missing.
  if (code === "UnauthorizedOperation" && ids.length === 0) return null;
  const family = code.split(".", 1)[0] ?? code;
  return blocker !== null || ABOUT_INSTANCES.includes(family) ? { blocker, ids } : null;
}
