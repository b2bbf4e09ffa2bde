import type { CvmInstance, InstanceState, StopType } from "./cvm-instance.ts";

/**
 * What is wrong with an instance that no field of DescribeInstances tells (tencent.md §7.1 rows
 * 13–15, 20; §2.4 "extra internal states appear only as error codes").
 */
export type Condition =
  | "banned"
  | "corrupted"
  | "freezing"
  | "isolating"
  | "reinstall-failed"
  | "hibernation-not-enabled"
  | "unsupported"
  | "no-charge-unsupported"
  /** Runs a part of a managed cluster, whose keeper alone may restart it (tencent.md §7.3). */
  | "application-role"
  /** Reasons against a termination that only the refusal tells (tencent.md §7.4). */
  | EndingCondition;

export type EndingCondition =
  /** A subscription that the rules of return do not cover. */
  | "unreturnable"
  | "return-unsupported"
  | "unpaid-order"
  /** Belongs to another product of the cloud. */
  | "other-owner"
  | "red-hat"
  | "special-type";

/** Why the latest operation failed. The wire turns it into LatestOperationErrorMsg. */
export type Failure =
  | "soft-stop-timed-out"
  | "soft-reboot-timed-out"
  | "resources-insufficient"
  | "account-in-arrears"
  | "reinstall-failed";

/** What is done to an instance while it is down. */
export type OfflineChange =
  | { readonly kind: "password" }
  | { readonly kind: "type"; readonly instanceType: string }
  | { readonly kind: "bind-keys" | "unbind-keys"; readonly keyIds: readonly string[] };

/** The operation that is going on. */
export interface OngoingOperation {
  /** Number of the operation within the instance; a due event of an older one is void. */
  readonly number: number;
  readonly action: string;
  readonly stopType?: StopType;
  /** The instance gives up CPU and memory when it has stopped (tencent.md §5). */
  readonly stopCharging?: boolean;
  /** Made once the instance is down. */
  readonly change?: OfflineChange;
  /** The instance was forced down for the change and runs again afterwards. */
  readonly startsAgain?: boolean;
  /** Data disks that would outlive their instance go with it. */
  readonly releasesDataDisks?: boolean;
}

/** When an instance is released by itself, and what it waits for until then. */
export interface Deadline {
  /** Kept in the recycle bin, or stopped for arrears (tencent.md §8.3, §8.5). */
  readonly kind: "recycle-bin" | "arrears";
  /** World time, milliseconds: when the waiting began, and when it ends. */
  readonly since: number;
  readonly at: number;
}

/** One instance of the world: what the API shows and what it hides. */
export interface InstanceRecord {
  readonly index: number;
  readonly region: string;
  readonly wire: CvmInstance;
  /** The public address is an EIP: it outlives a stop without charges. */
  readonly eip: boolean;
  /** Ids of the snapshots of its disks, which no field shows. */
  readonly snapshots: readonly string[];
  /** The guest does not react to the power button, so a soft stop times out. */
  readonly ignoresPowerButton: boolean;
  /** After a call it first reads RUNNING+OPERATING for a moment (tencent.md §2.5). */
  readonly lags: boolean;
  condition: Condition | null;
  failure: Failure | null;
  operation: OngoingOperation | null;
  deadline: Deadline | null;
  /** The state that an instance in the recycle bin, or on its way there, comes back to. */
  cameFrom: InstanceState | null;
  /** How many operations the instance has seen. */
  operations: number;
}
