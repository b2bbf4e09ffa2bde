/** One virtual machine in the console's own words. Adapters in `cloud/` build it; nothing here is a wire object. */

declare const instanceIdBrand: unique symbol;
/** The provider's id of an instance, e.g. `ins-1a2b3c4d`. Unique within a cloud. */
export type InstanceId = string & { readonly [instanceIdBrand]: true };

declare const instantBrand: unique symbol;
/** A moment: milliseconds since the Unix epoch, UTC. */
export type Instant = number & { readonly [instantBrand]: true };

/** Every state a row can be in. `unknown` keeps its wire text in {@link Instance.rawState}. */
export const INSTANCE_STATES = [
  "creating",
  "launch-failed",
  "running",
  "stopped",
  "starting",
  "stopping",
  "restarting",
  "terminating",
  "recycled",
  "entering-rescue",
  "rescue",
  "exiting-rescue",
  "entering-migration",
  "migrating",
  "exiting-migration",
  "force-stopping",
  "force-restarting",
  "resizing",
  "imaging",
  "configuring",
  "repairing",
  "start-failed",
  "stop-failed",
  "restart-failed",
  "unknown",
] as const;
export type InstanceState = (typeof INSTANCE_STATES)[number];

/** States that end by themselves; a row in one of them is worth asking about again soon. [ST4] */
export const TRANSITIONAL_STATES: ReadonlySet<InstanceState> = new Set([
  "creating",
  "starting",
  "stopping",
  "restarting",
  "terminating",
  "entering-rescue",
  "exiting-rescue",
  "entering-migration",
  "migrating",
  "exiting-migration",
  "force-stopping",
  "force-restarting",
  "resizing",
  "imaging",
  "configuring",
  "repairing",
]);

/** Where a start, a shutdown or a restart that failed leaves an instance on clouds that say so by its state. */
export const FAILURE_STATES: readonly InstanceState[] = [
  "start-failed",
  "stop-failed",
  "restart-failed",
];

/** What was last done to an instance, in neutral words; `other` keeps its wire text in `raw`. */
export const OPERATION_NAMES = [
  "create",
  "start",
  "stop",
  "restart",
  "terminate",
  "reinstall",
  "resize",
  "reset-password",
  "bind-key",
  "unbind-key",
  "modify",
  "renew",
  "recover",
  "image",
  "configure",
  "migrate",
  "other",
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

/** The latest operation on an instance (`tencent.md §2.2` LatestOperation…). */
export interface Operation {
  readonly name: OperationName;
  readonly raw: string;
  readonly phase: "operating" | "succeeded" | "failed" | "unknown";
  readonly requestId: string | null;
  /** The cloud's own words about the failure, in the language it answered in. */
  readonly error: string | null;
}

export const BILLING_MODES = [
  "pay-as-you-go",
  "subscription",
  "spot",
  "dedicated-host",
  "dedicated-cluster",
  "unknown",
] as const;
export type BillingMode = (typeof BILLING_MODES)[number];

export const NETWORK_BILLING_MODES = [
  "traffic",
  "bandwidth-hourly",
  "bandwidth-monthly",
  "bandwidth-package",
  "none",
  "unknown",
] as const;
export type NetworkBillingMode = (typeof NETWORK_BILLING_MODES)[number];

/** Where a disk lives decides whether an instance can stop without charges. */
export const DISK_KINDS = [
  "cloud-basic",
  "cloud-premium",
  "cloud-ssd",
  "cloud-balanced-ssd",
  "cloud-enhanced-ssd",
  "cloud-tremendous-ssd",
  "local-basic",
  "local-ssd",
  "local-nvme",
  "local-pro",
  "unknown",
] as const;
export type DiskKind = (typeof DISK_KINDS)[number];

export interface Disk {
  /** Null for local disks, which have no id of their own. */
  readonly id: string | null;
  readonly kind: DiskKind;
  readonly rawKind: string;
  /** GiB; 0 where the cloud does not say. */
  readonly sizeGib: number;
  readonly encrypted: boolean;
  /** Whether the disk is destroyed with the instance; null when the cloud does not say. */
  readonly deletedWithInstance: boolean | null;
}

/** A termination that is to happen by itself (`tencent.md §4.3, §8.4`). */
export interface ScheduledTermination {
  readonly timerId: string;
  /** When the instance is released, straight and without the recycle bin. */
  readonly at: Instant;
}

/** What a cloud will do to an instance by itself unless somebody acts before (`tencent.md §8.3, §8.5`). */
export const DEADLINE_KINDS = ["recycle-bin-release", "arrears-stop", "arrears-release"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly at: Instant;
  /** When its time began to run: put into the recycle bin, fallen into arrears, shut down for them. */
  readonly since: Instant;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface Instance {
  readonly id: InstanceId;
  readonly name: string;
  /** What a person wrote about it; empty where a cloud keeps no such text. */
  readonly description: string;
  readonly region: string;
  readonly zone: string;
  readonly state: InstanceState;
  /** The state as the wire named it, for display of unknown ones and for copying. */
  readonly rawState: string;
  readonly operation: Operation | null;
  /** `isolated`: blocked by the cloud for security reasons; `expired`: a subscription past its due date. */
  readonly restriction: "none" | "isolated" | "expired" | "unknown";
  /** Who put it aside: by a person, an expired subscription or arrears. */
  readonly setAsideBy: "nobody" | "person" | "expiry" | "arrears" | "unknown";
  readonly type: string;
  /** Cores. */
  readonly cpu: number;
  readonly memoryGib: number;
  readonly gpu: { readonly count: number; readonly type: string } | null;
  readonly os: string;
  readonly platform: "linux" | "windows" | "unknown";
  readonly imageId: string;
  readonly systemDisk: Disk | null;
  readonly dataDisks: readonly Disk[];
  readonly billing: BillingMode;
  readonly rawBilling: string;
  /** How a stopped instance is billed; `not-applicable` while it is not stopped. */
  readonly stoppedBilling: "charged" | "not-charged" | "not-applicable";
  readonly networkBilling: NetworkBillingMode;
  /** Outbound limit in Mbps; 0 without public network. */
  readonly bandwidthMbps: number;
  readonly privateIps: readonly string[];
  readonly publicIps: readonly string[];
  /** An `ordinary` public address belongs to the instance, an `elastic` one to the account. */
  readonly publicIpKind: "none" | "ordinary" | "elastic";
  readonly ipv6: readonly string[];
  readonly vpcId: string;
  readonly subnetId: string;
  readonly securityGroupIds: readonly string[];
  readonly keyIds: readonly string[];
  readonly loginUser: string;
  readonly loginPort: number | null;
  /** Where it is reached from outside when its own address does not show: `203.0.113.7:1025`. */
  readonly accessHint: string | null;
  readonly projectId: number;
  readonly tags: readonly Tag[];
  readonly createdAt: Instant | null;
  /** When its system last came up; null where the cloud does not say. */
  readonly bootedAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly renewal: "manual" | "automatic" | "none" | "unknown";
  readonly hostId: string;
  readonly placementGroupIds: readonly string[];
  readonly protectedFromTermination: boolean;
  /** Another service made it and looks after it, a Kubernetes cluster for one. */
  readonly managedElsewhere: boolean;
  /** Whether its name can be changed at all. */
  readonly renamable: boolean;
  /** Whether its type can be changed at all. */
  readonly resizable: boolean;
  /** What goes on being charged while it is stopped: chosen at the shutdown, or settled by its type. */
  readonly chargesWhenStopped: "chosen" | "disks-only" | "in-full" | "unknown";
  /** What a cloud wants done before it terminates an instance; empty where it sees to that itself. */
  readonly terminationNeeds: readonly ("stopped" | "no-public-ip")[];
  /** Null: none is set, or the cloud has no such thing. */
  readonly scheduledTermination: ScheduledTermination | null;
  /** Null: none runs, or the cloud does not tell. */
  readonly deadline: Deadline | null;
  readonly uuid: string;
}

/** Whether the cloud is still busy with the instance, by its state or by its latest operation. [ST5] */
export function isInTransition(instance: Pick<Instance, "state" | "operation">): boolean {
  return TRANSITIONAL_STATES.has(instance.state) || instance.operation?.phase === "operating";
}

/**
 * What tells one operation on an instance from the next: it differs as soon as something new was done.
 * Null where nothing does. Clouds that do not number operations show by the time of the last start,
 * and by a failure, that something was done. [OP4]
 */
export function operationMark({
  operation,
  bootedAt,
}: Pick<Instance, "operation" | "bootedAt">): string | null {
  if (operation?.requestId) return operation.requestId;
  if (bootedAt === null) return null;
  return operation?.phase === "failed"
    ? `up ${bootedAt}, ${operation.name} failed`
    : `up ${bootedAt}`;
}

/** Whether its cloud numbers operations, as far as the instance shows it. [OP4] */
export function numbersOperations({
  operation,
  bootedAt,
}: Pick<Instance, "operation" | "bootedAt">): boolean {
  return bootedAt === null || Boolean(operation?.requestId);
}

/** Whether every disk is network storage (`tencent.md §5` rule 1). An unknown kind counts as not. [NC5] */
export function isCloudDisk(disk: Disk): boolean {
  return disk.kind.startsWith("cloud-");
}
