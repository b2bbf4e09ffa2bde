import type { CallParams, Refusal } from "../calls.ts";
import { findAll } from "../judge.ts";
import { refuse } from "../refuse.ts";
import type { World } from "../world.ts";

const action = "ModifyResourceTags";

/** Tags that one resource may carry (tencent.md §11). */
const MAX_ATTACHED = 50;

/**
 * ModifyResourceTags: at once, in any state, and without a trace in the latest operation, for it is
 * another service's. Detaching a tag that is not there is no mistake.
 */
export function modifyResourceTags(
  world: World,
  { instanceIds, region, replace, remove }: CallParams["ModifyResourceTags"],
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  const changes = found.records.map(({ index, wire }) => {
    const tags = new Map(wire.Tags.map(({ Key, Value }) => [Key, Value]));
    for (const key of remove) tags.delete(key);
    for (const { Key, Value } of replace) tags.set(Key, Value);
    return { index, tags };
  });
  for (const { index, tags } of changes) {
    if (tags.size <= MAX_ATTACHED) continue;
    const about = { instanceId: world.read(index).wire.InstanceId };
    return refuse(action, "LimitExceeded.ResourceAttachedTags", about);
  }
  for (const { index, tags } of changes) {
    world.edit(index).wire.Tags = [...tags].map(([Key, Value]) => ({ Key, Value }));
  }
  for (const { Key } of replace) world.tagKeys.add(Key);
  return null;
}
