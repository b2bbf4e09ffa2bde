import { type Blocker, standingBlockers, startStateBlockers } from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import { type Instance, isInTransition } from "./instance.ts";
import type { ActionRules } from "./plan.ts";

/** A start leaves nothing to choose. */
export type StartOptions = Readonly<Record<never, never>>;

/** Why an instance cannot be started; empty when it can. [UP1, UP2, UP3] */
export function startBlockers(instance: Instance): Blocker[] {
  return [
    ...startStateBlockers(instance),
    ...standingBlockers(instance, (operation) => operation.name === "start"),
  ];
}

/** What a start means for an instance that gave its resources up when it was shut down. [UP4, UP5] */
export function startConsequences(instance: Instance): Consequence[] {
  if (instance.stoppedBilling !== "not-charged") return [];
  const consequences: Consequence[] = [{ code: "resources-may-run-short" }];
  // An elastic address stayed bound; without any, only the bandwidth tells that there was one.
  if (instance.publicIpKind !== "elastic" && instance.bandwidthMbps > 0) {
    consequences.push({ code: "public-ip-renewed" });
  }
  return consequences;
}

/** Every instance is started alike; see [UP6, UP7] for the end. */
export const startRules: ActionRules<StartOptions, StartOptions> = {
  blockers: startBlockers,
  consequences: startConsequences,
  requestOptions: () => ({}),
  underWay: ({ state, operation }) =>
    state === "starting" || (operation?.name === "start" && operation.phase === "operating"),
  done: ({ state }) => state === "running",
  undone: (instance) =>
    instance.state === "terminating" ||
    (instance.state !== "running" && instance.state !== "unknown" && !isInTransition(instance)),
};
