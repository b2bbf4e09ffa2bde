import { type Blocker, restrictionBlockers, standingBlockers, stateBlockers } from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import { type Instance, isInTransition } from "./instance.ts";
import { noChargeObstacles } from "./no-charge.ts";
import type { ActionRules } from "./plan.ts";
import { scheduledTerminationConsequences } from "./scheduled-termination.ts";
import { chargesConsequences } from "./stop-charges.ts";

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

/** Why an instance cannot be shut down; empty when it can. [SD1, SD2, SD3, SD4] */
export function shutdownBlockers(instance: Instance): Blocker[] {
  return [
    ...stateBlockers(instance, ["running"]),
    ...standingBlockers(instance, (operation) => operation.name === "stop"),
  ];
}

/**
 * Why the power cannot be cut; empty when it can. Beside a running instance that is one whose own
 * shutdown is under way: forcing ends a shutdown that hangs. [SD8]
 */
export function forceBlockers(instance: Instance): Blocker[] {
  const { state, operation } = instance;
  const isShuttingDown =
    state === "stopping" && operation?.name === "stop" && operation.phase === "operating";
  return isShuttingDown && restrictionBlockers(instance).length === 0
    ? []
    : shutdownBlockers(instance);
}

/** What a shutdown means for an instance beyond what every shutdown means. [SD6, SD7, NC2, NC3, NC4, NC6, NC7, SC1] */
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
  consequences.push(...chargesConsequences(instance));
  return [...consequences, ...scheduledTerminationConsequences(instance)];
}

/** Requests differ by charges, so that a mixed selection needs no choice; see [SD5] and [SD9, SD10] for the end. */
export const shutdownRules: ActionRules<ShutdownOptions, ShutdownRequestOptions> = {
  blockers: (instance, options) =>
    options.stopType === "hard" ? forceBlockers(instance) : shutdownBlockers(instance),
  consequences: shutdownConsequences,
  requestOptions: (instance, options) => ({
    stopType: options.stopType,
    stoppedBilling:
      options.noCharge && noChargeObstacles(instance).length === 0 ? "not-charged" : "charged",
  }),
  takesDown: () => "for-a-while",
  underWay: (instance) =>
    instance.state === "stopping" ||
    instance.state === "force-stopping" ||
    (instance.operation?.name === "stop" && instance.operation.phase === "operating"),
  done: (instance) => instance.state === "stopped",
  undone: (instance) =>
    instance.state === "terminating" ||
    (instance.state !== "stopped" && instance.state !== "unknown" && !isInTransition(instance)),
};
