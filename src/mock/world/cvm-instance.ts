import type {
  CpuTopology,
  DataDisk,
  GPUInfo,
  Instance,
  InternetAccessible,
  Placement,
  SystemDisk,
  Tag,
  VirtualPrivateCloud,
} from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";

export type {
  CpuTopology,
  DataDisk,
  GPUInfo,
  InternetAccessible,
  Placement,
  SystemDisk,
  Tag,
  VirtualPrivateCloud,
};

/** InstanceState on the wire (tencent.md §2.4). `SHUTDOWN` is the recycle bin, `STOPPED` shut down. */
export type InstanceState =
  | "PENDING"
  | "LAUNCH_FAILED"
  | "RUNNING"
  | "STOPPED"
  | "STARTING"
  | "STOPPING"
  | "REBOOTING"
  | "SHUTDOWN"
  | "TERMINATING"
  | "ENTER_RESCUE_MODE"
  | "RESCUE_MODE"
  | "EXIT_RESCUE_MODE"
  | "ENTER_SERVICE_LIVE_MIGRATE"
  | "SERVICE_LIVE_MIGRATE"
  | "EXIT_SERVICE_LIVE_MIGRATE";

export type ChargeType = "PREPAID" | "POSTPAID_BY_HOUR" | "CDHPAID" | "SPOTPAID" | "CDCPAID";
export type RestrictState = "NORMAL" | "EXPIRED" | "PROTECTIVELY_ISOLATED";
export type StopChargingMode = "KEEP_CHARGING" | "STOP_CHARGING" | "NOT_APPLICABLE";
export type OperationState = "SUCCESS" | "OPERATING" | "FAILED";
export type IsolatedSource = "ARREAR" | "EXPIRE" | "MANMADE" | "NOTISOLATED";
export type StopType = "SOFT" | "SOFT_FIRST" | "HARD";
export type StoppedMode = "KEEP_CHARGING" | "STOP_CHARGING";

/** The SDK's names with the wire's nulls: the official types say "optional" where null is sent. */
type OnTheWire<T> = { -readonly [K in keyof T]-?: T[K] | null };

/** The fields whose values the world itself reads and writes, typed exactly. */
interface Known {
  Placement: Placement;
  InstanceId: string;
  InstanceType: string;
  CPU: number;
  Memory: number;
  RestrictState: RestrictState;
  InstanceName: string;
  InstanceChargeType: ChargeType;
  SystemDisk: SystemDisk;
  DataDisks: DataDisk[];
  PrivateIpAddresses: string[];
  PublicIpAddresses: string[] | null;
  InternetAccessible: InternetAccessible;
  VirtualPrivateCloud: VirtualPrivateCloud;
  CreatedTime: string;
  SecurityGroupIds: string[];
  InstanceState: InstanceState;
  Tags: Tag[];
  StopChargingMode: StopChargingMode;
  Uuid: string;
  OsName: string;
  LatestOperation: string | null;
  LatestOperationState: OperationState | null;
  LatestOperationRequestId: string | null;
  IsolatedSource: IsolatedSource;
  DisableApiTermination: boolean;
}

/** One instance as DescribeInstances answers it: every field of tencent.md §2.2, never undefined. */
export type CvmInstance = Omit<OnTheWire<Instance>, keyof Known | "LatestOperationErrorMsg"> &
  Known;
