/** Which scaling group an instance is a member of (`tencent.md §9.2`). */
import type * as Wire from "tencentcloud-sdk-nodejs/tencentcloud/services/as/v20180419/as_models";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import type { ScalingGroup } from "../../instance/surroundings.ts";
import type { Api } from "./api.ts";
import { createFreshMemory, type FreshMemory } from "./fresh-memory.ts";
import { isInstanceId } from "./instance-id.ts";
import { asRecord, asText } from "./loose.ts";

/** Ids that one request may name. */
const MOST_IDS = 100;

/** Whether a group is enabled. */
interface KnownGroup {
  readonly enabled: boolean;
}

export type ScalingGroupReader = (
  region: string,
  instances: readonly Instance[],
  signal?: AbortSignal,
) => Promise<ReadonlyMap<InstanceId, ScalingGroup>>;

export function createScalingGroupReader(api: Api): ScalingGroupReader {
  const memories = new Map<string, FreshMemory<KnownGroup>>();

  async function members(region: string, ids: readonly InstanceId[], signal?: AbortSignal) {
    const action = "DescribeAutoScalingInstances";
    const answer = await api.call<Wire.DescribeAutoScalingInstancesResponse>({
      action,
      service: "as",
      region,
      parameters: { InstanceIds: ids, Limit: MOST_IDS },
      effect: "read",
      signal,
    });
    const set = answer.AutoScalingInstanceSet;
    if (set != null && !Array.isArray(set)) {
      throw api.malformed(action, answer.RequestId, "it has no list");
    }
    return (set ?? []).flatMap((item: unknown) => asRecord<Wire.Instance>(item) ?? []);
  }

  function memoryOf(region: string): FreshMemory<KnownGroup> {
    const known = memories.get(region);
    if (known) return known;
    const memory = createFreshMemory((ids) => readGroups(api, region, ids));
    memories.set(region, memory);
    return memory;
  }

  return async (region, instances, signal) => {
    const wanted = instances.map(({ id }) => id);
    const found = new Map<InstanceId, ScalingGroup>();
    for (let start = 0; start < wanted.length; start += MOST_IDS) {
      const set = await members(region, wanted.slice(start, start + MOST_IDS), signal);
      const groups = await memoryOf(region).get(
        set.map(({ AutoScalingGroupId }) => asText(AutoScalingGroupId)),
      );
      for (const member of set) {
        const instance = asText(member.InstanceId);
        const id = asText(member.AutoScalingGroupId);
        if (!isInstanceId(instance) || id === "") continue;
        found.set(instance, {
          id,
          name: asText(member.AutoScalingGroupName),
          // Only what is known to be attached is known to survive.
          createdByGroup: member.CreationType !== "MANUAL_ATTACHING",
          protectedFromRemoval: member.ProtectedFromScaleIn === true,
          enabled: groups.get(id)?.enabled ?? true,
        });
      }
    }
    return found;
  };
}

/** Asked for all who wait, so no single one can abort it. */
async function readGroups(
  api: Api,
  region: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownGroup>> {
  const found = new Map<string, KnownGroup>();
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const action = "DescribeAutoScalingGroups";
    const AutoScalingGroupIds = ids.slice(start, start + MOST_IDS);
    const answer = await api.call<Wire.DescribeAutoScalingGroupsResponse>({
      action,
      service: "as",
      region,
      parameters: { AutoScalingGroupIds, Limit: MOST_IDS },
      effect: "read",
    });
    const set = answer.AutoScalingGroupSet;
    if (set != null && !Array.isArray(set)) {
      throw api.malformed(action, answer.RequestId, "it has no list");
    }
    for (const item of set ?? []) {
      const group = asRecord<Wire.AutoScalingGroup>(item);
      const id = asText(group?.AutoScalingGroupId);
      if (id !== "") found.set(id, { enabled: group?.EnabledStatus !== "DISABLED" });
    }
  }
  return found;
}
