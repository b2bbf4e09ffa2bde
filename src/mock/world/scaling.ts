import { isInArrears } from "./arrears.ts";
import type { InstanceRecord } from "./record.ts";
import type { ScalingGroup } from "./scaling-groups.ts";
import { endByItself } from "./termination.ts";
import type { World } from "./world.ts";

/** A group has not reached its member for a minute: unhealthy, and replaced unless protected (§9.2). */
export function missMember(world: World, record: InstanceRecord): void {
  const membership = world.dependents.membershipOf(record.index);
  if (!membership) return;
  const { group, member } = membership;
  member.health = "UNHEALTHY";
  // Whoever owes money gets no other instance, and keeps those it has for a day.
  if (isInArrears(world, record)) return;
  if (member.protectedFromScaleIn) return;
  world.dependents.unregister(group, record.index);
  if (member.creation === "AUTO_CREATION" && canBeTerminated(record)) {
    member.lifeCycle = "TERMINATING";
    endByItself(world, record, "scale-in");
  } else {
    group.members = group.members.filter((one) => one !== member);
  }
  launchMissing(world, group);
}

/** Whoever put it into the recycle bin, or is terminating it, decides what becomes of it. */
function canBeTerminated({ wire }: InstanceRecord): boolean {
  return wire.InstanceState !== "TERMINATING" && wire.InstanceState !== "SHUTDOWN";
}

/** An instance is released; the group that had it fills the gap, unless it is off or owes money. */
export function releaseMember(world: World, record: InstanceRecord): void {
  const membership = world.dependents.membershipOf(record.index);
  world.release(record.index);
  if (membership?.group.enabled && !isInArrears(world, record)) {
    launchMissing(world, membership.group);
  }
}

/** Brings a group back to the number of instances it wants. */
export function launchMissing(world: World, group: ScalingGroup): void {
  const counted = group.members.filter(({ lifeCycle }) => lifeCycle !== "TERMINATING").length;
  for (let missing = group.desiredCapacity - counted; missing > 0; missing--) {
    const record = world.add((index) => world.dependents.launch(group, index, world.now));
    group.members.push({
      index: record.index,
      creation: "AUTO_CREATION",
      protectedFromScaleIn: false,
      addedAt: world.now,
      lifeCycle: "CREATING",
      health: "HEALTHY",
    });
    world.plan(record, "created", "creation");
  }
}
