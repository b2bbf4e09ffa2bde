/** The wire's words and the console's (`tencent.md §2.2–2.4`). What is not in a table is `unknown` or `other`. */
import type {
  BillingMode,
  DiskKind,
  Instance,
  InstanceState,
  NetworkBillingMode,
  Operation,
  OperationName,
} from "../../instance/instance.ts";
import type { StopType } from "../../instance/shutdown.ts";

/** A table that is not asked about `constructor` and its like. */
function table<Word>(entries: Readonly<Record<string, Word>>): ReadonlyMap<string, Word> {
  return new Map(Object.entries(entries));
}

/** Mind: on the wire `STOPPED` is shut down, `SHUTDOWN` is in the recycle bin. */
export const STATES = table<InstanceState>({
  PENDING: "creating",
  LAUNCH_FAILED: "launch-failed",
  RUNNING: "running",
  STOPPED: "stopped",
  STARTING: "starting",
  STOPPING: "stopping",
  REBOOTING: "restarting",
  SHUTDOWN: "recycled",
  TERMINATING: "terminating",
  ENTER_RESCUE_MODE: "entering-rescue",
  RESCUE_MODE: "rescue",
  EXIT_RESCUE_MODE: "exiting-rescue",
  ENTER_SERVICE_LIVE_MIGRATE: "entering-migration",
  SERVICE_LIVE_MIGRATE: "migrating",
  EXIT_SERVICE_LIVE_MIGRATE: "exiting-migration",
});

export const BILLING = table<BillingMode>({
  PREPAID: "subscription",
  POSTPAID_BY_HOUR: "pay-as-you-go",
  SPOTPAID: "spot",
  CDHPAID: "dedicated-host",
  CDCPAID: "dedicated-cluster",
});

export const NETWORK_BILLING = table<NetworkBillingMode>({
  BANDWIDTH_PREPAID: "bandwidth-monthly",
  TRAFFIC_POSTPAID_BY_HOUR: "traffic",
  BANDWIDTH_POSTPAID_BY_HOUR: "bandwidth-hourly",
  BANDWIDTH_PACKAGE: "bandwidth-package",
});

export const DISKS = table<DiskKind>({
  CLOUD_BASIC: "cloud-basic",
  CLOUD_PREMIUM: "cloud-premium",
  CLOUD_SSD: "cloud-ssd",
  CLOUD_BSSD: "cloud-balanced-ssd",
  CLOUD_HSSD: "cloud-enhanced-ssd",
  CLOUD_TSSD: "cloud-tremendous-ssd",
  LOCAL_BASIC: "local-basic",
  LOCAL_SSD: "local-ssd",
  LOCAL_NVME: "local-nvme",
  LOCAL_PRO: "local-pro",
});

export const OPERATIONS = table<OperationName>({
  RunInstances: "create",
  StartInstances: "start",
  StopInstances: "stop",
  RebootInstances: "restart",
  TerminateInstances: "terminate",
  ResetInstance: "reinstall",
  ResetInstancesType: "resize",
  ResetInstancesPassword: "reset-password",
  AssociateInstancesKeyPairs: "bind-key",
  DisassociateInstancesKeyPairs: "unbind-key",
  ModifyInstancesAttribute: "modify",
  RenewInstances: "renew",
  // The console extension's (`provider.ts`): the bin is a termination, what leads out of it has a name.
  RecycleInstances: "terminate",
  RecoverInstances: "recover",
});

export const OPERATION_PHASES = table<Operation["phase"]>({
  OPERATING: "operating",
  SUCCESS: "succeeded",
  FAILED: "failed",
});

export const RESTRICTIONS = table<Instance["restriction"]>({
  NORMAL: "none",
  EXPIRED: "expired",
  PROTECTIVELY_ISOLATED: "isolated",
});

export const ISOLATION_SOURCES = table<Instance["setAsideBy"]>({
  NOTISOLATED: "nobody",
  MANMADE: "person",
  EXPIRE: "expiry",
  ARREAR: "arrears",
});

export const RENEWALS = table<Instance["renewal"]>({
  NOTIFY_AND_AUTO_RENEW: "automatic",
  NOTIFY_AND_MANUAL_RENEW: "manual",
  DISABLE_NOTIFY_AND_MANUAL_RENEW: "none",
});

export const RENEW_FLAGS: Readonly<Record<"manual" | "automatic" | "none", string>> = {
  manual: "NOTIFY_AND_MANUAL_RENEW",
  automatic: "NOTIFY_AND_AUTO_RENEW",
  none: "DISABLE_NOTIFY_AND_MANUAL_RENEW",
};

export const STOPPED_BILLING = table<Instance["stoppedBilling"]>({
  KEEP_CHARGING: "charged",
  STOP_CHARGING: "not-charged",
  NOT_APPLICABLE: "not-applicable",
});

export const STOP_TYPES: Readonly<Record<StopType, string>> = {
  soft: "SOFT",
  "soft-first": "SOFT_FIRST",
  hard: "HARD",
};

/** The wire's word for one of the console's, or null when it has none. */
export function wireWord<Word>(words: ReadonlyMap<string, Word>, wanted: string): string | null {
  for (const [wire, word] of words) if (word === wanted) return wire;
  return null;
}
