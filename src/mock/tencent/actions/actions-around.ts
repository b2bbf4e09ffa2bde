import { describeInstancesDeadlines } from "../extension/describe-instances-deadlines.ts";
import type { WireAction } from "../wire-action.ts";
import type { WireRequest } from "../wire-request.ts";
import { describeInstances } from "./describe-instances.ts";
import { describeInstancesActionTimer } from "./describe-instances-action-timer.ts";
import { describeRegions } from "./describe-regions.ts";
import { describeZones } from "./describe-zones.ts";

/** What a list of instances asks for as it opens. */
const first: readonly WireAction[] = [
  describeRegions,
  describeZones,
  describeInstances,
  describeInstancesActionTimer,
  describeInstancesDeadlines,
];

/** Every action there is; all but the first ones are a chunk of their own. */
export async function allActions(): Promise<readonly WireAction[]> {
  return (await import("./table.ts")).wireActions;
}

/**
 * The actions among which a request's own is, if there is one: whoever asks for a first one waits
 * for nothing else.
 */
export async function actionsAround(wire: WireRequest): Promise<readonly WireAction[]> {
  const isFirst = first.some(
    ({ action, version, service }) =>
      action === wire.action &&
      version === wire.version &&
      (wire.service === null || wire.service === service),
  );
  return isFirst ? first : allActions();
}
