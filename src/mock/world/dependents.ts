import type { Opening } from "./fleet.ts";
import { type ForwardingRule, type LoadBalancer, noticedAfter, rulesOf } from "./load-balancers.ts";
import type { InstanceRecord } from "./record.ts";
import type { FirstGroup, Member, ScalingGroup } from "./scaling-groups.ts";

/** The last time an instance went down or came up. */
interface Turn {
  readonly number: number;
  readonly up: boolean;
  readonly since: number;
}

/**
 * Who depends on instances: load balancers and scaling groups. They see only whether an instance
 * answers, so their plans belong to a turn of its power, not to an operation: a new name voids none.
 */
export class Dependents {
  readonly loadBalancers: readonly LoadBalancer[];
  readonly #groups: readonly FirstGroup[];
  readonly #rules: readonly ForwardingRule[];
  readonly #turns = new Map<number, Turn>();

  constructor({ loadBalancers, scalingGroups }: Pick<Opening, "loadBalancers" | "scalingGroups">) {
    this.loadBalancers = loadBalancers.map(ownCopy);
    this.#groups = scalingGroups.map(({ group, launch }) => ({
      group: { ...group, members: group.members.map((member) => ({ ...member })) },
      launch,
    }));
    this.#rules = rulesOf(this.loadBalancers);
  }

  get scalingGroups(): readonly ScalingGroup[] {
    return this.#groups.map(({ group }) => group);
  }

  turnOf(index: number): number {
    return this.#turns.get(index)?.number ?? 0;
  }

  /** Notes that an instance went down or came up. */
  turn(index: number, up: boolean, since: number): void {
    this.#turns.set(index, { number: this.turnOf(index) + 1, up, since });
  }

  membershipOf(index: number): { readonly group: ScalingGroup; readonly member: Member } | null {
    for (const { group } of this.#groups) {
      const member = group.members.find((one) => one.index === index);
      if (member) return { group, member };
    }
    return null;
  }

  /** After how many milliseconds the checks of an instance's rules have noticed its last turn. */
  delaysOf(index: number): number[] {
    const up = this.#turns.get(index)?.up ?? true;
    const delays = this.#rules
      .filter(({ check, backends }) => check.on && backends.some((one) => one.index === index))
      .map(({ check }) => noticedAfter(check, up));
    return [...new Set(delays)];
  }

  /** Lets every check that has probed often enough by `now` come to its result. */
  probe(index: number, now: number): void {
    const turn = this.#turns.get(index);
    if (!turn) return;
    for (const { check, backends } of this.#rules) {
      if (!check.on || now - turn.since < noticedAfter(check, turn.up)) continue;
      for (const backend of backends) {
        if (backend.index === index) backend.health = turn.up ? "Alive" : "Dead";
      }
    }
  }

  /** Registers an instance wherever its group registers members; the checks begin anew. */
  register(group: ScalingGroup, index: number): void {
    for (const { rule, port, weight } of this.#targetsOf(group)) {
      rule.backends.push({ index, port, weight, health: "Unknown" });
    }
  }

  unregister(group: ScalingGroup, index: number): void {
    for (const { rule } of this.#targetsOf(group)) drop(rule, index);
  }

  /** A new instance from a group's launch configuration. */
  launch(group: ScalingGroup, index: number, at: number): InstanceRecord {
    const found = this.#groups.find((one) => one.group === group);
    if (!found) throw new Error(`Failed to launch into ${group.id}: not a group of this world.`);
    return found.launch(index, at);
  }

  /** An instance is gone for good: nothing forwards to it or counts it any more. */
  forget(index: number): void {
    for (const rule of this.#rules) drop(rule, index);
    for (const { group } of this.#groups) {
      group.members = group.members.filter((member) => member.index !== index);
    }
    this.#turns.delete(index);
  }

  /** Everything here that can change, for the world's snapshot. */
  state(): object {
    return {
      loadBalancers: this.loadBalancers,
      scalingGroups: this.scalingGroups,
      turns: [...this.#turns].toSorted(([a], [b]) => a - b),
    };
  }

  #targetsOf(group: ScalingGroup) {
    return group.targets.flatMap(({ listenerId, ruleId, port, weight }) =>
      this.loadBalancers
        .flatMap(({ listeners }) => listeners)
        .filter(({ id }) => id === listenerId)
        .flatMap(({ rules }) => rules)
        .filter(({ id }) => id === ruleId)
        .map((rule) => ({ rule, port, weight })),
    );
  }
}

/** What changes is the world's own: another world may begin with the same opening. */
function ownCopy(loadBalancer: LoadBalancer): LoadBalancer {
  return {
    ...loadBalancer,
    listeners: loadBalancer.listeners.map((listener) => ({
      ...listener,
      rules: listener.rules.map((rule) => ({
        ...rule,
        backends: rule.backends.map((backend) => ({ ...backend })),
      })),
    })),
  };
}

function drop(rule: ForwardingRule, index: number): void {
  rule.backends = rule.backends.filter((backend) => backend.index !== index);
}
