import { resourceId } from "../world/hash.ts";
import type { FirstGroup, Member } from "../world/scaling-groups.ts";
import { buildRecord } from "./build-record.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import { indexNamed, listenerId, loadBalancerId } from "./load-balancer-spec.ts";
import { subnetOf, vpcOf } from "./network.ts";
import type { ScenarioInput } from "./scenario.ts";

const DAY = 86_400_000;

/** The part of a scaling group that a scenario writes down. */
export interface ScalingGroupSpec {
  readonly name: string;
  readonly region: string;
  readonly enabled?: boolean;
  readonly members: readonly {
    /** Name of an instance. */
    readonly name: string;
    readonly creation?: Member["creation"];
    readonly protected?: boolean;
  }[];
  /** The layer 4 listener that members are registered with. */
  readonly target?: { readonly loadBalancer: string; readonly port: number };
}

/** Complete groups over the instances of a written fleet; new members are like the first one. */
export function buildScalingGroups(
  specs: readonly ScalingGroupSpec[],
  instances: readonly InstanceSpec[],
  { seed, openedAt }: ScenarioInput,
): FirstGroup[] {
  return specs.map((spec) => {
    const { name, region, enabled = true, target } = spec;
    const members = spec.members.map(
      ({ name: instance, creation = "AUTO_CREATION", protected: shielded = false }): Member => ({
        index: indexNamed(instances, instance),
        creation,
        protectedFromScaleIn: shielded,
        addedAt: openedAt - DAY,
        lifeCycle: "IN_SERVICE",
        health: "HEALTHY",
      }),
    );
    const model = instances[members[0]?.index ?? -1];
    if (!model) throw new Error(`Failed to build the group ${name}: it has no member to copy.`);
    const launched: InstanceSpec = {
      ...model,
      name: `as-${name}`,
      age: 0,
      state: "PENDING",
      latest: ["RunInstances", "OPERATING"],
      settles: ["created", "creation"],
    };
    return {
      group: {
        id: resourceId("asg", seed, name),
        name,
        region,
        enabled,
        vpcId: vpcOf(model.zone, seed),
        subnetIds: [subnetOf(model.zone, seed)],
        zones: [model.zone],
        launchConfigurationId: resourceId("asc", seed, name),
        launchConfigurationName: `${name}-launch`,
        projectId: model.project ?? 0,
        desiredCapacity: members.length,
        minSize: 0,
        maxSize: members.length + 2,
        createdAt: openedAt - 30 * DAY,
        targets: target
          ? [
              {
                loadBalancerId: loadBalancerId(seed, target.loadBalancer),
                listenerId: listenerId(seed, target.loadBalancer, target.port),
                ruleId: null,
                port: target.port,
                weight: 10,
              },
            ]
          : [],
        members,
      },
      launch: (index, at) => buildRecord(launched, region, index, seed, at),
    };
  });
}
