import type { AutoScalingGroup } from "tencentcloud-sdk-nodejs/tencentcloud/services/as/v20180419/as_models.js";
import { isoTime } from "../../world/iso-time.ts";
import type { ScalingGroup } from "../../world/scaling-groups.ts";
import { listFields } from "../list-fields.ts";
import { pageOf } from "../paging.ts";
import { readAction } from "../wire-action.ts";
import { as, checkWish } from "./as.ts";

/** What each filter looks at. */
const filtered: Readonly<Record<string, (group: ScalingGroup, value: string) => boolean>> = {
  "auto-scaling-group-id": ({ id }, value) => id === value,
  "auto-scaling-group-name": ({ name }, value) => name === value,
  "vague-auto-scaling-group-name": ({ name }, value) => name.includes(value),
  "launch-configuration-id": ({ launchConfigurationId }, value) => launchConfigurationId === value,
};

/** DescribeAutoScalingGroups (tencent.md §9.2). */
export const describeAutoScalingGroups = readAction(
  { ...as, action: "DescribeAutoScalingGroups", ratePerSecond: 60 },
  { AutoScalingGroupIds: { kind: "list", of: { kind: "text" } }, ...listFields },
  ({ AutoScalingGroupIds: ids = [], Filters: filters = [], ...paging }, { world, region }) => {
    const wrong = checkWish({
      ids,
      idsParameter: "AutoScalingGroupIds",
      idForm: /^asg-[a-z0-9]{8}$/,
      idCode: "InvalidParameterValue.InvalidAutoScalingGroupId",
      filters,
      filterNames: Object.keys(filtered),
    });
    if (wrong) return wrong;
    const page = pageOf(paging);
    if ("code" in page) return page;
    const here = world.dependents.scalingGroups.filter((group) => group.region === region);
    const unknown = ids.find((id) => !here.some((group) => group.id === id));
    if (unknown !== undefined) {
      return { code: "ResourceNotFound.AutoScalingGroupNotFound", value: unknown };
    }
    const all = here.filter(
      (group) =>
        (ids.length === 0 || ids.includes(group.id)) &&
        filters.every(({ Name, Values }) =>
          Values.some((value) => filtered[Name]?.(group, value) ?? false),
        ),
    );
    const shown = all.slice(page.offset, page.offset + page.limit);
    return { TotalCount: all.length, AutoScalingGroupSet: shown.map(groupOnTheWire) };
  },
);

function groupOnTheWire(group: ScalingGroup): AutoScalingGroup {
  const inService = group.members.filter(({ lifeCycle }) => lifeCycle === "IN_SERVICE");
  const busy = inService.length < group.members.length;
  return {
    AutoScalingGroupId: group.id,
    AutoScalingGroupName: group.name,
    AutoScalingGroupStatus: "NORMAL",
    CreatedTime: isoTime(group.createdAt),
    DefaultCooldown: 300,
    DesiredCapacity: group.desiredCapacity,
    EnabledStatus: group.enabled ? "ENABLED" : "DISABLED",
    ForwardLoadBalancerSet: group.targets.map((target) => ({
      LoadBalancerId: target.loadBalancerId,
      ListenerId: target.listenerId,
      LocationId: target.ruleId ?? "",
      Region: group.region,
      TargetAttributes: [{ Port: target.port, Weight: target.weight }],
    })),
    InstanceCount: group.members.length,
    InServiceInstanceCount: inService.length,
    LaunchConfigurationId: group.launchConfigurationId,
    LaunchConfigurationName: group.launchConfigurationName,
    LoadBalancerIdSet: [],
    MaxSize: group.maxSize,
    MinSize: group.minSize,
    ProjectId: group.projectId,
    SubnetIdSet: [...group.subnetIds],
    TerminationPolicySet: ["OLDEST_INSTANCE"],
    VpcId: group.vpcId,
    ZoneSet: [...group.zones],
    RetryPolicy: "IMMEDIATE_RETRY",
    InActivityStatus: busy ? "IN_ACTIVITY" : "NOT_IN_ACTIVITY",
    Tags: [],
    Ipv6AddressCount: 0,
    MultiZoneSubnetPolicy: "PRIORITY",
    HealthCheckType: "CVM",
    LoadBalancerHealthCheckGracePeriod: 0,
    InstanceAllocationPolicy: "LAUNCH_CONFIGURATION",
    CapacityRebalance: false,
  };
}
