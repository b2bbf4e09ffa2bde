/** Who depends on an instance: load balancers that forward to it, a scaling group that counts it. */
import type { Consequence, NamedListener } from "./consequences.ts";
import type { InstanceId } from "./instance.ts";

/** What a look-up has brought so far. */
export type Finding<Value> =
  | { readonly status: "checking" }
  | { readonly status: "failed" }
  | { readonly status: "known"; readonly value: Value };

/** One place where a load balancer forwards to an instance: a listener, or one of its rules. */
export interface ListenerBinding {
  readonly id: string;
  /** As the cloud writes it: `TCP`, `HTTPS`. */
  readonly protocol: string;
  readonly port: number;
  /** Domain and path of a forwarding rule; null where the listener forwards everything. */
  readonly rule: string | null;
  readonly healthCheck: "on" | "off";
  /** Whether requests are sent to the instance now, or will be as soon as it is found healthy. */
  readonly inUse: boolean;
  /** Everyone who gets requests here now, the instance included; ids as the cloud names them. */
  readonly answering: readonly string[];
}

export interface LoadBalancer {
  readonly id: string;
  readonly name: string;
  /** Its virtual address; empty when the cloud does not say. */
  readonly address: string;
  readonly listeners: readonly ListenerBinding[];
}

/** The group an instance is a member of. */
export interface ScalingGroup {
  readonly id: string;
  readonly name: string;
  /** The group created the instance, so it destroys it on removal; an attached one is only let go. */
  readonly createdByGroup: boolean;
  readonly protectedFromRemoval: boolean;
  readonly enabled: boolean;
}

/** The two look-ups are independent: one may fail while the other is known. */
export interface Surroundings {
  readonly loadBalancers: Finding<readonly LoadBalancer[]>;
  /** Null: in no group. */
  readonly scalingGroup: Finding<ScalingGroup | null>;
}

/** What is known of those around instances. */
export interface KnownSurroundings {
  /** Undefined for an instance that nobody has asked about. */
  get(id: InstanceId): Surroundings | undefined;
}

/**
 * What it does to others when an instance goes down. `leaving` are all who go down with it: two
 * backends that leave together leave nobody behind. [SU1, SU2, SU3, SU4, SU5, SU8]
 */
export function surroundingsConsequences(
  { loadBalancers, scalingGroup }: Surroundings,
  leaving: ReadonlySet<InstanceId>,
  downtime: "for-a-while" | "for-good" = "for-a-while",
): Consequence[] {
  const consequences: Consequence[] = [];
  if (loadBalancers.status === "checking" || scalingGroup.status === "checking") {
    consequences.push({ code: "surroundings-checking" });
  }
  if (loadBalancers.status === "failed") consequences.push({ code: "load-balancers-not-known" });
  if (loadBalancers.status === "known") {
    consequences.push(...loadBalancerConsequences(loadBalancers.value, leaving));
  }
  if (scalingGroup.status === "failed") consequences.push({ code: "scaling-group-not-known" });
  if (scalingGroup.status === "known" && scalingGroup.value) {
    consequences.push(...groupConsequences(scalingGroup.value, downtime));
  }
  return consequences;
}

function loadBalancerConsequences(
  loadBalancers: readonly LoadBalancer[],
  leaving: ReadonlySet<InstanceId>,
): Consequence[] {
  const last: NamedListener[] = [];
  const unchecked: NamedListener[] = [];
  const checked: NamedListener[] = [];
  const goesDown: ReadonlySet<string> = leaving;
  for (const { id, name, address, listeners } of loadBalancers) {
    for (const { protocol, port, rule, healthCheck, inUse, answering } of listeners) {
      if (!inUse) continue;
      const named = { loadBalancer: name || id, address, protocol, port, rule };
      if (answering.every((one) => goesDown.has(one))) last.push(named);
      else if (healthCheck === "off") unchecked.push(named);
      else checked.push(named);
    }
  }
  const said = (
    code: "last-healthy-backend" | "requests-may-fail" | "taken-out-of-balancing",
    listeners: readonly NamedListener[],
  ): Consequence[] => (listeners.length > 0 ? [{ code, listeners }] : []);
  return [
    ...said("last-healthy-backend", last),
    ...said("requests-may-fail", unchecked),
    ...said("taken-out-of-balancing", checked),
  ];
}

function groupConsequences(
  group: ScalingGroup,
  downtime: "for-a-while" | "for-good",
): Consequence[] {
  // No protection from removal keeps what a person destroys.
  if (downtime === "for-good") {
    return group.enabled ? [{ code: "launched-anew-by-group", group: group.name || group.id }] : [];
  }
  return [groupConsequence(group)];
}

function groupConsequence(group: ScalingGroup): Consequence {
  const name = group.name || group.id;
  if (!group.enabled) return { code: "kept-in-group", group: name, because: "disabled" };
  if (group.protectedFromRemoval) {
    return { code: "kept-in-group", group: name, because: "protected" };
  }
  return { code: group.createdByGroup ? "destroyed-by-group" : "replaced-in-group", group: name };
}
