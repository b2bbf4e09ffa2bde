import type { ServerOperation, ServerStatus } from "../simulation/codes.ts";
import type { ImageName } from "../simulation/images.ts";
import type { AccessControlGroup, ServerCondition } from "../simulation/server-record.ts";

/** A server as it is written down; what is not said is ordinary. */
export interface ServerSpec {
  readonly name: string;
  /** Code; it decides the region. */
  readonly zone: string;
  /** Product or spec code; it decides the platform. */
  readonly product: string;
  readonly image: ImageName;
  readonly description?: string;
  readonly status?: ServerStatus;
  readonly operation?: ServerOperation;
  readonly protected?: boolean;
  readonly publicIp?: boolean;
  /** Days since it was made; half a year when not said. */
  readonly age?: number;
  /** Days since it was stopped, and of the stops before. */
  readonly stopped?: { readonly for: number; readonly before?: number };
  readonly condition?: ServerCondition;
  readonly placementGroup?: string;
  /** Classic. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Base64. */
  readonly userData?: string;
  /** What is under way ends by itself; without it the server stays as it is for good. */
  readonly settles?: boolean;
  /** To the letter what an example of the documents shows, instead of made-up values. */
  readonly exactly?: {
    readonly no: string;
    readonly loginKeyName: string;
    readonly privateIp: string;
    readonly publicIp: string;
    readonly portForwardingPublicIp: string;
    /** Milliseconds. */
    readonly createdAt: number;
    readonly bootedAt: number;
    readonly group: AccessControlGroup;
  };
}

/** What decides NAVER's part of a world, together with the scenario's name. */
export interface ServerScenarioInput {
  readonly seed: number;
  /** Milliseconds. */
  readonly openedAt: number;
  /** Number of servers, for scenarios that come in any size. */
  readonly size: number;
}
