import type { ServerProduct } from "./catalogue.ts";
import type { Platform, ServerOperation, ServerStatus } from "./codes.ts";
import type { ServerImage } from "./images.ts";

/** What is the matter with a server and shows in no field. */
export type ServerCondition =
  /** The guest does not follow the power button: a stop or restart hangs and fails. */
  | "hangs"
  /** It does not come up. */
  | "does-not-start"
  /** Somebody works on storage that belongs to it (25014). */
  | "storage-in-use"
  /** A Kubernetes or Auto Scaling service owns it. */
  | "managed";

export interface PublicIp {
  readonly instanceNo: string;
  readonly address: string;
}

/** Where one logs in to a Classic server that has no public address. */
export interface PortForwarding {
  readonly publicIp: string;
  /** Absent when the address is there and nothing is forwarded. */
  readonly ports?: { readonly external: number; readonly internal: number };
}

/** An access control group as a Classic server lists it. */
export interface AccessControlGroup {
  readonly no: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  /** Milliseconds. */
  readonly createdAt: number;
}

/** What only servers of the one or the other platform have. */
export interface ClassicSide {
  readonly chargesMonitoring: boolean;
  readonly portForwarding: PortForwarding | null;
  readonly groups: readonly AccessControlGroup[];
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  /** Base64; shown when a single server is asked for. */
  readonly userData: string;
}

export interface VpcSide {
  readonly vpcNo: string;
  readonly subnetNo: string;
  readonly networkInterfaceNo: string;
  readonly groupNo: string;
  readonly placementGroup: { readonly no: string; readonly name: string } | null;
}

/** One server of the pretend account. */
export interface ServerRecord {
  readonly index: number;
  readonly no: string;
  readonly platform: Platform;
  /** Codes. */
  readonly region: string;
  readonly zone: string;
  readonly description: string;
  readonly image: ServerImage;
  readonly loginKeyName: string;
  readonly initScriptNo: string;
  readonly privateIp: string;
  readonly classic: ClassicSide | null;
  readonly vpc: VpcSide | null;
  /** Milliseconds. */
  readonly createdAt: number;
  readonly conditions: readonly ServerCondition[];
  name: string;
  product: ServerProduct;
  status: ServerStatus;
  operation: ServerOperation;
  protected: boolean;
  publicIp: PublicIp | null;
  /** Time of the last boot, milliseconds. */
  bootedAt: number;
  /** Counts what was done to it: what was planned for an earlier turn is void. */
  turn: number;
  /** What a spec change under way leads to. */
  next: ServerProduct | null;
  /** Since when it is stopped, milliseconds; null when it is not. The API does not tell. */
  stoppedAt: number | null;
  /** What earlier stops of the last twelve months add up to, milliseconds. */
  stoppedBefore: number;
}
