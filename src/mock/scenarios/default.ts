import { ordinarySettings } from "../world/settings.ts";
import { abroad } from "./default-abroad.ts";
import { loadBalancers, scalingGroups } from "./default-dependents.ts";
import { guangzhou } from "./default-guangzhou.ts";
import { buildLoadBalancers } from "./load-balancer-spec.ts";
import { buildScalingGroups } from "./scaling-group-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const instances = [...guangzhou, ...abroad];

/** A lively account: some sixty instances in eight regions, every state and billing mode. */
export const defaultScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet(instances, input),
    settings: ordinarySettings,
    loadBalancers: buildLoadBalancers(loadBalancers, instances, input.seed),
    scalingGroups: buildScalingGroups(scalingGroups, instances, input),
  }),
};
