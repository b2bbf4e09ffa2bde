/** What an error code says about an instance, as a blocker (`tencent.md §3.10, §7.1`). */
import type { Blocker } from "../../instance/blockers.ts";
import type { CloudError } from "../cloud-error.ts";
import type { Refusal } from "../provider.ts";
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
  ["InvalidInstance.NotSupported", "not-supported"],
  ["InvalidInstanceId.NotFound", "gone"],
  ["InvalidParameterValue.ZoneNotSupported", "zone-not-supported"],
  ["MutexOperation.TaskRunning", "same-task-running"],
  ["OperationDenied.InstanceOperationInProgress", "operation-in-progress"],
  ["UnauthorizedOperation", "not-permitted"],
  ["AuthFailure.UnauthorizedOperation", "not-permitted"],
  ["UnauthorizedOperation.MFANotFound", "verification-required"],
  ["UnauthorizedOperation.MFAExpired", "verification-expired"],
  ["UnsupportedOperation.HibernationForNormalInstance", "hibernation-off"],
  ["UnsupportedOperation.InstanceReinstallFailed", "reinstall-failed"],
  ["UnsupportedOperation.StoppedModeStopCharging", "no-charge-not-supported"],
]);

const STATE_CODE = /^UnsupportedOperation\.InstanceState(\w+)$/;

/** The reason a code gives for an instance; null when the code is about the request or the account's limits. */
export function blockerOfCode(code: string | null): Blocker | null {
  if (code === null) return null;
  const state = STATE_CODE.exec(code)?.[1];
  return (state && BLOCKER_OF_STATE_CODE.get(state)) || (BLOCKER_OF_CODE.get(code) ?? null);
}

export function readRefusal(error: CloudError): Refusal {
  return { blocker: blockerOfCode(error.code), namedIds: idsNamedIn(error.message) };
}
