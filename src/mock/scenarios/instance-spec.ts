import type {
  ChargeType,
  InstanceState,
  IsolatedSource,
  OperationState,
  RestrictState,
  StopChargingMode,
} from "../world/cvm-instance.ts";
import type { DueKind } from "../world/due-queue.ts";
import type { Phase } from "../world/durations.ts";
import type { Condition, Failure } from "../world/record.ts";

/** Kinds of disk that specs use (tencent.md §2.3). */
export type DiskType =
  | "LOCAL_BASIC"
  | "LOCAL_SSD"
  | "LOCAL_NVME"
  | "LOCAL_PRO"
  | "CLOUD_BASIC"
  | "CLOUD_SSD"
  | "CLOUD_PREMIUM"
  | "CLOUD_BSSD"
  | "CLOUD_HSSD"
  | "CLOUD_TSSD";

/** Operating systems an image brings. */
export type Os = "tencentos" | "ubuntu" | "debian" | "centos" | "windows2019" | "windows2022";

/** The part of an instance that a scenario writes down; everything else follows from the seed. */
export interface InstanceSpec {
  readonly name: string;
  /** `ap-guangzhou-6` */
  readonly zone: string;
  readonly type?: string;
  readonly state?: InstanceState;
  readonly charge?: ChargeType;
  readonly os?: Os;
  readonly system?: readonly [DiskType, number];
  /** Elastic disks outlive their instance. */
  readonly data?: readonly (readonly [DiskType, number, "elastic"?])[];
  /** How it is reached from outside. */
  readonly publicIp?: "none" | "ordinary" | "eip";
  readonly bandwidth?: number;
  readonly network?:
    | "BANDWIDTH_PREPAID"
    | "TRAFFIC_POSTPAID_BY_HOUR"
    | "BANDWIDTH_POSTPAID_BY_HOUR"
    | "BANDWIDTH_PACKAGE";
  /** How many snapshots of its disks there are. */
  readonly snapshots?: number;
  readonly ipv6?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
  readonly project?: number;
  readonly keyPair?: boolean;
  readonly restrict?: RestrictState;
  readonly isolated?: IsolatedSource;
  readonly stopCharging?: StopChargingMode;
  readonly protected?: boolean;
  readonly latest?: readonly [action: string, state: OperationState];
  readonly failure?: Failure;
  readonly condition?: Condition;
  readonly ignoresPowerButton?: boolean;
  /** Days before the opening at which it was created. */
  readonly age?: number;
  /** Days from the opening to the end of a subscription; negative when past. */
  readonly expires?: number;
  /** What goes on when the world opens, and by which phase it ends. */
  readonly settles?: readonly [DueKind, Phase];
  /** Hours until its termination, which somebody has chosen. */
  readonly timer?: number;
  /** Hours for which it has been in the recycle bin, or stopped for arrears; without end when not said. */
  readonly waited?: number;
  readonly placementGroup?: boolean;
  readonly camRole?: string;
}
