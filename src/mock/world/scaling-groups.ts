import type { InstanceRecord } from "./record.ts";

/** One instance of a group, with the words of the wire (tencent.md §9.2). */
export interface Member {
  readonly index: number;
  readonly creation: "AUTO_CREATION" | "MANUAL_ATTACHING";
  readonly protectedFromScaleIn: boolean;
  /** World time, milliseconds. */
  readonly addedAt: number;
  lifeCycle: "IN_SERVICE" | "CREATING" | "TERMINATING";
  health: "HEALTHY" | "UNHEALTHY";
}

/** Where a group registers its members, by the ids of a load balancer. */
export interface GroupTarget {
  readonly loadBalancerId: string;
  readonly listenerId: string;
  /** Null at layer 4. */
  readonly ruleId: string | null;
  readonly port: number;
  readonly weight: number;
}

export interface ScalingGroup {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly enabled: boolean;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly zones: readonly string[];
  readonly launchConfigurationId: string;
  readonly launchConfigurationName: string;
  readonly projectId: number;
  readonly desiredCapacity: number;
  readonly minSize: number;
  readonly maxSize: number;
  readonly createdAt: number;
  readonly targets: readonly GroupTarget[];
  members: Member[];
}

/** A group as a world begins with it. */
export interface FirstGroup {
  readonly group: ScalingGroup;
  /** The launch configuration: builds the n-th instance of the world, being created at a time. */
  readonly launch: (index: number, at: number) => InstanceRecord;
}
