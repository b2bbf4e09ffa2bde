import type { FirstDue, Fleet } from "../world/fleet.ts";
import type { LoadBalancer } from "../world/load-balancers.ts";
import type { FirstGroup } from "../world/scaling-groups.ts";
import type { WorldSettings } from "../world/settings.ts";

/** What a scenario is told: together with its name this decides every byte of the world. */
export interface ScenarioInput {
  readonly seed: number;
  /** Milliseconds. */
  readonly openedAt: number;
  /** Number of instances, for scenarios that come in any size. */
  readonly size?: number;
}

/** How a world begins. */
export interface Scenario {
  readonly build: (input: ScenarioInput) => {
    readonly fleet: Fleet;
    readonly due: readonly FirstDue[];
    readonly settings: WorldSettings;
    /** What the account has, CNY; enough for weeks when not said. */
    readonly balance?: number;
    /** Who depends on the instances; nobody when not said. */
    readonly loadBalancers?: readonly LoadBalancer[];
    readonly scalingGroups?: readonly FirstGroup[];
  };
}
