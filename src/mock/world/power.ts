import { MEMBER_PATIENCE_MS } from "./durations.ts";
import { uuid } from "./hash.ts";
import { beginOperation } from "./progress.ts";
import type { InstanceRecord } from "./record.ts";
import type { Member, ScalingGroup } from "./scaling-groups.ts";
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

/** A group has not reached its member for a minute: unhealthy, and replaced unless protected (§9.2). */
export function missMember(world: World, record: InstanceRecord): void {
  const membership = world.dependents.membershipOf(record.index);
  if (!membership) return;
  const { group, member } = membership;
  member.health = "UNHEALTHY";
  if (member.protectedFromScaleIn) return;
  world.dependents.unregister(group, record.index);
  if (member.creation === "AUTO_CREATION" && canBeTerminated(record)) {
    terminate(world, record, member);
  } else {
    group.members = group.members.filter((one) => one !== member);
  }
  launchMissing(world, group);
}

/** Whoever put it into the recycle bin, or is terminating it, decides what becomes of it. */
function canBeTerminated({ wire }: InstanceRecord): boolean {
  return wire.InstanceState !== "TERMINATING" && wire.InstanceState !== "SHUTDOWN";
}

function terminate(world: World, record: InstanceRecord, member: Member): void {
  const requestId = uuid(world.opening.seed, "scale-in", record.index, record.operations);
  member.lifeCycle = "TERMINATING";
  beginOperation(record, requestId, { action: "TerminateInstances" });
  record.wire.InstanceState = "TERMINATING";
  world.plan(record, "released", "termination");
}

/** Brings a group back to the number of instances it wants. */
function launchMissing(world: World, group: ScalingGroup): void {
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
