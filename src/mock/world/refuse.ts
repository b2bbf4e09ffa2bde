import type { CallName, Refusal } from "./calls.ts";

/** What an instance refuses that can have no timer, whatever the reason: the list has one code for all. */
const NO_TIMER = "UnsupportedOperation.NotSupportImportInstancesActionTimer";

/** The console's extension terminates with the codes of the official action. */
const OF_TERMINATION = {
  "UnsupportedOperation.InstanceStateCorrupted": "InvalidInstance.NotSupported",
  "UnsupportedOperation.InstanceStateServiceLiveMigrate":
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
  "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
} as const;

/**
 * Codes that an action's documented list lacks, and the listed one that says the same
 * (tencent.md §3.10: the matrix has holes).
 */
const unlisted: { readonly [A in CallName]: Readonly<Record<string, string>> } = {
  StopInstances: {
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
  },
  StartInstances: {
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateBanning": "UnsupportedOperation.InstanceStateIsolating",
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateServiceLiveMigrate",
    "UnsupportedOperation.InstanceStateExitServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateServiceLiveMigrate",
    "UnsupportedOperation.HibernationForNormalInstance": "InvalidInstance.NotSupported",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  RebootInstances: {
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateBanning": "UnsupportedOperation.InstanceStateIsolating",
    "UnsupportedOperation.InstanceStateRescueMode": "UnsupportedOperation",
    "UnsupportedOperation.InstanceStateTerminated": "InvalidInstanceId.NotFound",
    "UnsupportedOperation.HibernationForNormalInstance": "InvalidInstance.NotSupported",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  ResetInstancesPassword: {
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateBanning": "UnsupportedOperation.InstanceStateIsolating",
    "UnsupportedOperation.InstanceStateCorrupted": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateServiceLiveMigrate",
    "UnsupportedOperation.InstanceStateExitServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateServiceLiveMigrate",
    "UnsupportedOperation.InstanceStateTerminated": "InvalidInstanceId.NotFound",
    "UnsupportedOperation.HibernationForNormalInstance": "InvalidInstance.NotSupported",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  ResetInstancesType: {
    "MutexOperation.TaskRunning": "OperationDenied.InstanceOperationInProgress",
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStatePending": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateCorrupted": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateEnterRescueMode":
      "UnsupportedOperation.InstanceStateRescueMode",
    "UnsupportedOperation.InstanceStateExitRescueMode":
      "UnsupportedOperation.InstanceStateRescueMode",
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateExitServiceLiveMigrate",
    "UnsupportedOperation.InstanceStateServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateExitServiceLiveMigrate",
    "UnsupportedOperation.InstanceStateTerminated": "InvalidInstanceId.NotFound",
    "UnsupportedOperation.HibernationForNormalInstance": "InvalidInstance.NotSupported",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  AssociateInstancesKeyPairs: {
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateBanning": "UnsupportedOperation.InstanceStateIsolating",
    "UnsupportedOperation.InstanceStateCorrupted": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateEnterRescueMode":
      "UnsupportedOperation.InstanceStateRescueMode",
    "UnsupportedOperation.InstanceStateServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
    "UnsupportedOperation.InstanceStateExitServiceLiveMigrate":
      "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
    "UnsupportedOperation.InstanceStateTerminated": "InvalidInstanceId.NotFound",
    "UnsupportedOperation.InstanceReinstallFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.HibernationForNormalInstance": "InvalidInstance.NotSupported",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  DisassociateInstancesKeyPairs: {
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateIsolating": "UnsupportedOperation.InstanceStateBanning",
    "UnsupportedOperation.InstanceStateCorrupted": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateExitRescueMode":
      "UnsupportedOperation.InstanceStateRescueMode",
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate":
      "OperationDenied.InstanceOperationInProgress",
    "UnsupportedOperation.InstanceStateServiceLiveMigrate":
      "OperationDenied.InstanceOperationInProgress",
    "UnsupportedOperation.InstanceStateExitServiceLiveMigrate":
      "OperationDenied.InstanceOperationInProgress",
    "UnsupportedOperation.InstanceStateTerminated": "InvalidInstanceId.NotFound",
    "UnsupportedOperation.InstanceReinstallFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.HibernationForNormalInstance": "InvalidInstance.NotSupported",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  ModifyResourceTags: {
    "InvalidInstanceId.NotFound": "FailedOperation",
    "InvalidParameterValue.ZoneNotSupported": "FailedOperation",
    "UnsupportedOperation.InstanceStateTerminated": "FailedOperation",
  },
  TerminateInstances: OF_TERMINATION,
  ImportInstancesActionTimer: {
    "InvalidParameterValue.ZoneNotSupported": NO_TIMER,
    "UnsupportedOperation.InstanceStateTerminated": "InvalidInstanceId.NotFound",
  },
  RenewInstances: {
    "MutexOperation.TaskRunning": "OperationDenied.InstanceOperationInProgress",
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateCorrupted": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateIsolating": "UnsupportedOperation.InstanceStateBanning",
    "UnsupportedOperation.InstanceStateTerminated": "InvalidInstanceId.NotFound",
    "UnsupportedOperation.InstanceStateEnterRescueMode": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateExitRescueMode": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateServiceLiveMigrate": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateExitServiceLiveMigrate": "InvalidInstance.NotSupported",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  DeleteInstancesActionTimer: {},
  RecycleInstances: OF_TERMINATION,
  RecoverInstances: {
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
  ModifyInstancesAttribute: {
    "UnsupportedOperation.InstanceStateLaunchFailed": "InvalidInstance.NotSupported",
    "UnsupportedOperation.InstanceStateBanning": "UnsupportedOperation.InstanceStateIsolating",
    "UnsupportedOperation.InstanceStateCorrupted": "InvalidInstance.NotSupported",
    "UnsupportedOperation.HibernationForNormalInstance": "InvalidInstance.NotSupported",
    "UnauthorizedOperation.MFAExpired": "UnauthorizedOperation.MFANotFound",
    "InvalidParameterValue.ZoneNotSupported": "InvalidInstance.NotSupported",
  },
};

/** A refusal with a code that the action's documented list has. */
export function refuse(action: CallName, code: string, about: Omit<Refusal, "code">): Refusal {
  return { code: unlisted[action][code] ?? code, ...about };
}
