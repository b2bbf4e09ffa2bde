import type { Instance } from "tencentcloud-sdk-nodejs/tencentcloud/services/as/v20180419/as_models.js";
import { isoTime } from "../../world/iso-time.ts";
import type { Member, ScalingGroup } from "../../world/scaling-groups.ts";
import { listFields } from "../list-fields.ts";
import { pageOf } from "../paging.ts";
import { readAction } from "../wire-action.ts";
import { as, checkWish } from "./as.ts";

const FILTERS = ["instance-id", "auto-scaling-group-id", "private-ip-address"] as const;

/** DescribeAutoScalingInstances (tencent.md §9.2): an id that is in no group is just absent. */
export const describeAutoScalingInstances = readAction(
  { ...as, action: "DescribeAutoScalingInstances", ratePerSecond: 60 },
  { InstanceIds: { kind: "list", of: { kind: "text" } }, ...listFields },
  ({ InstanceIds: ids = [], Filters: filters = [], ...paging }, { world, region }) => {
    const wrong = checkWish({
      ids,
      idsParameter: "InstanceIds",
      idForm: /^ins-[a-z0-9]{8}$/,
      idCode: "InvalidParameterValue.InvalidInstanceId",
      filters,
      filterNames: FILTERS,
    });
    if (wrong) return wrong;
    const page = pageOf(paging);
    if ("code" in page) return page;
    const idOf = world.facet("id");
    const zoneOf = world.facet("zone");
    const ipsOf = world.facet("privateIps");

    const valuesOf = (name: string, { index }: Member, group: ScalingGroup): readonly string[] => {
      if (name === "instance-id") return [idOf(index)];
      return name === "auto-scaling-group-id" ? [group.id] : ipsOf(index);
    };
    const all = world.dependents.scalingGroups
      .filter((group) => group.region === region)
      .flatMap((group) => group.members.map((member) => ({ group, member })))
      .filter(({ member }) => ids.length === 0 || ids.includes(idOf(member.index)))
      .filter(({ group, member }) =>
        filters.every(({ Name, Values }) =>
          valuesOf(Name, member, group).some((value) => Values.includes(value)),
        ),
      );
    const shown = all.slice(page.offset, page.offset + page.limit);
    return {
      TotalCount: all.length,
      AutoScalingInstanceSet: shown.map(
        ({ group, member }): Instance => ({
          InstanceId: idOf(member.index),
          AutoScalingGroupId: group.id,
          AutoScalingGroupName: group.name,
          LaunchConfigurationId: group.launchConfigurationId,
          LaunchConfigurationName: group.launchConfigurationName,
          LifeCycleState: member.lifeCycle,
          HealthStatus: member.health,
          ProtectedFromScaleIn: member.protectedFromScaleIn,
          Zone: zoneOf(member.index),
          CreationType: member.creation,
          AddTime: isoTime(member.addedAt),
          InstanceType: world.read(member.index).wire.InstanceType,
          VersionNumber: 1,
          WarmupStatus: "NO_NEED_WARMUP",
          DisasterRecoverGroupIds: [],
        }),
      ),
    };
  },
);
