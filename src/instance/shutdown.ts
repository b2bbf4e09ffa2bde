import { type Blocker, standingBlockers, stateBlockers } from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import type { Instance } from "./instance.ts";
import { noChargeObstacles } from "./no-charge.ts";
import type { ActionRules } from "./plan.ts";

/** How the guest is asked: `soft` asks, `soft-first` asks and then cuts the power, `hard` cuts it at once. */
export type StopType = "soft" | "soft-first" | "hard";

export interface ShutdownOptions {
  readonly stopType: StopType;
  /** Give up CPU and memory, and their charges, where the instance allows it (`tencent.md §5`). */
  readonly noCharge: boolean;
}

/** What goes over the wire for a group of instances that share it. */
export interface ShutdownRequestOptions {
  readonly stopType: StopType;
  readonly stoppedBilling: "charged" | "not-charged";
}

/** Why an instance cannot be shut down; empty when it can. [SD1, SD2, SD3, SD4, SD5] */
export function shutdownBlockers(instance: Instance): Blocker[] {
  return [
    ...stateBlockers(instance, ["running"]),
    ...standingBlockers(instance, (operation) => operation.name === "stop"),
  ];
}

/**
 * Why a shutdown that hangs cannot be forced; empty when it can. Only an instance that is stopping
 * because it was asked to can have its power cut before it is done. [SD8]
 */
export function forceBlockers(instance: Instance): Blocker[] {
  if (instance.state === "stopping" && instance.operation?.name === "stop") {
    return instance.restriction === "isolated" ? ["isolated"] : [];
  }
  return shutdownBlockers(instance);
}

export function shutdownConsequences(instance: Instance, options: ShutdownOptions): Consequence[] {
  const consequences: Consequence[] = [];
  if (options.stopType !== "soft") {
    consequences.push({ code: "data-at-risk", stopType: options.stopType });
  }
  if (instance.publicIpKind === "elastic" && instance.publicIps.length > 0) {
    consequences.push({ code: "elastic-ip-unreachable", addresses: instance.publicIps });
  }
  if (options.noCharge) {
    const obstacles = noChargeObstacles(instance);
    if (obstacles.length > 0) {
      consequences.push({ code: "still-charged", obstacles });
    } else {
      consequences.push({ code: "compute-released" });
      if (instance.publicIpKind === "ordinary" && instance.publicIps.length > 0) {
        consequences.push({ code: "public-ip-released", addresses: instance.publicIps });
      }
    }
  }
  return consequences;
}

export const shutdownRules: ActionRules<ShutdownOptions, ShutdownRequestOptions> = {
  blockers: (instance, options) =>
    options.stopType === "hard" ? forceBlockers(instance) : shutdownBlockers(instance),
  consequences: shutdownConsequences,
  requestOptions: (instance, options) => ({
    stopType: options.stopType,
    stoppedBilling:
      options.noCharge && noChargeObstacles(instance).length === 0 ? "not-charged" : "charged",
  }),
  underWay: (instance) =>
    instance.state === "stopping" ||
    (instance.operation?.name === "stop" && instance.operation.phase === "operating"),
  done: (instance) => instance.state === "stopped",
  undone: (instance) => instance.state === "running" && instance.operation?.phase !== "operating",
};
