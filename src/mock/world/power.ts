import { MEMBER_PATIENCE_MS } from "./durations.ts";
import type { InstanceRecord } from "./record.ts";
import type { World } from "./world.ts";

/** An instance went down or came up: lets those who depend on it notice in their time (§9). */
export function powerChanged(world: World, { index }: InstanceRecord, up: boolean): void {
  const { dependents } = world;
  dependents.turn(index, up, world.now);
  for (const delay of dependents.delaysOf(index)) {
    world.planForDependents(index, "health-checked", delay);
  }
  const membership = dependents.membershipOf(index);
  // A group that is disabled does not check its members (§9.2).
  if (!membership?.group.enabled) return;
  if (up) membership.member.health = "HEALTHY";
  else world.planForDependents(index, "member-missed", MEMBER_PATIENCE_MS);
}

/** A created instance that a group launched begins to serve. */
export function enterService(world: World, record: InstanceRecord): void {
  const membership = world.dependents.membershipOf(record.index);
  if (membership?.member.lifeCycle === "CREATING") {
    membership.member.lifeCycle = "IN_SERVICE";
    world.dependents.register(membership.group, record.index);
  }
  powerChanged(world, record, true);
}
