/** Which load balancers forward to an instance (`tencent.md §9.1`). */
import type * as Wire from "tencentcloud-sdk-nodejs/tencentcloud/services/clb/v20180317/clb_models";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import type { ListenerBinding, LoadBalancer } from "../../instance/surroundings.ts";
import type { Api } from "./api.ts";
import { createFreshMemory, type FreshMemory } from "./fresh-memory.ts";
import { isInstanceId } from "./instance-id.ts";
import { asList, asNumber, asRecord, asText, type Loose } from "./loose.ts";

/** Addresses that one DescribeLBListeners asks for; the API names no limit. */
const MOST_ADDRESSES = 100;
/** Load balancers that one DescribeTargetHealth may name. */
const MOST_LOAD_BALANCERS = 30;

/** A listener, or a rule of it, with everybody it forwards to. */
interface Place {
  readonly id: string;
  readonly protocol: string;
  readonly port: number;
  readonly rule: string | null;
  readonly healthCheck: "on" | "off";
  readonly answering: readonly string[];
  readonly inUse: ReadonlySet<string>;
}

interface KnownLoadBalancer {
  readonly name: string;
  readonly places: readonly Place[];
}

export type LoadBalancerReader = (
  region: string,
  instances: readonly Instance[],
  signal?: AbortSignal,
) => Promise<ReadonlyMap<InstanceId, readonly LoadBalancer[]>>;

export function createLoadBalancerReader(api: Api): LoadBalancerReader {
  const memories = new Map<string, FreshMemory<KnownLoadBalancer>>();

  /** The load balancers that forward to any of these addresses: their ids and their own addresses. */
  async function bound(region: string, instances: readonly Instance[], signal?: AbortSignal) {
    const backends = instances.flatMap(({ vpcId, privateIps }) =>
      vpcId === "" ? [] : privateIps.map((PrivateIp) => ({ VpcId: vpcId, PrivateIp })),
    );
    const addresses = new Map<string, string>();
    for (let start = 0; start < backends.length; start += MOST_ADDRESSES) {
      const action = "DescribeLBListeners";
      const Backends = backends.slice(start, start + MOST_ADDRESSES);
      const answer = await api.call<Wire.DescribeLBListenersResponse>({
        action,
        service: "clb",
        region,
        parameters: { Backends },
        effect: "read",
        signal,
      });
      for (const item of listOf(answer.LoadBalancers, () => malformed(api, action, answer))) {
        const one = asRecord<Wire.LBItem>(item);
        const id = asText(one?.LoadBalancerId);
        if (id !== "") addresses.set(id, asText(one?.Vip));
      }
    }
    return addresses;
  }

  function memoryOf(region: string): FreshMemory<KnownLoadBalancer> {
    const known = memories.get(region);
    if (known) return known;
    const memory = createFreshMemory((ids) => readChecksAndTargets(api, region, ids));
    memories.set(region, memory);
    return memory;
  }

  return async (region, instances, signal) => {
    const addresses = await bound(region, instances, signal);
    const known = await memoryOf(region).get([...addresses.keys()]);
    const found = new Map<InstanceId, LoadBalancer[]>();
    for (const { id: instance } of instances) {
      const mine = [...known].flatMap(([id, { name, places }]): LoadBalancer[] => {
        const listeners = places.flatMap((place) => bindingOf(place, instance));
        return listeners.length === 0
          ? []
          : [{ id, name, address: addresses.get(id) ?? "", listeners }];
      });
      if (mine.length > 0) found.set(instance, mine);
    }
    return found;
  };
}

function bindingOf({ inUse, ...place }: Place, instance: InstanceId): ListenerBinding[] {
  return inUse.has(instance) ? [{ ...place, inUse: true }] : [];
}

/** Checks and targets of some load balancers. Asked for all who wait, so no single one can abort it. */
async function readChecksAndTargets(
  api: Api,
  region: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownLoadBalancer>> {
  const found = new Map<string, KnownLoadBalancer>();
  for (let start = 0; start < ids.length; start += MOST_LOAD_BALANCERS) {
    const LoadBalancerIds = ids.slice(start, start + MOST_LOAD_BALANCERS);
    const action = "DescribeTargetHealth";
    const [answer, ...checks] = await Promise.all([
      api.call<Wire.DescribeTargetHealthResponse>({
        action,
        service: "clb",
        region,
        parameters: { LoadBalancerIds },
        effect: "read",
      }),
      ...LoadBalancerIds.map((id) => checksOf(api, region, id)),
    ]);
    const checked = new Map(LoadBalancerIds.map((id, index) => [id, checks[index]]));
    for (const item of listOf(answer.LoadBalancers, () => malformed(api, action, answer))) {
      const one = asRecord<Wire.LoadBalancerHealth>(item);
      const id = asText(one?.LoadBalancerId);
      const on = checked.get(id);
      if (!one || !on) continue;
      found.set(id, {
        name: asText(one.LoadBalancerName),
        places: asList(one.Listeners).flatMap((listener) => placesOf(listener, on)),
      });
    }
  }
  return found;
}

/** Ids of the listeners and rules of a load balancer whose health check is on. */
async function checksOf(api: Api, region: string, id: string): Promise<ReadonlySet<string>> {
  const action = "DescribeListeners";
  const answer = await api.call<Wire.DescribeListenersResponse>({
    action,
    service: "clb",
    region,
    parameters: { LoadBalancerId: id },
    effect: "read",
  });
  const on = new Set<string>();
  for (const item of listOf(answer.Listeners, () => malformed(api, action, answer))) {
    const listener = asRecord<Wire.Listener>(item);
    if (isOn(listener?.HealthCheck)) on.add(asText(listener?.ListenerId));
    for (const each of asList(listener?.Rules)) {
      const rule = asRecord<Wire.RuleOutput>(each);
      if (isOn(rule?.HealthCheck)) on.add(asText(rule?.LocationId));
    }
  }
  return on;
}

function isOn(check: unknown): boolean {
  return asRecord<Wire.HealthCheck>(check)?.HealthSwitch === 1;
}

function placesOf(item: unknown, on: ReadonlySet<string>): Place[] {
  const listener = asRecord<Wire.ListenerHealth>(item);
  if (!listener) return [];
  const id = asText(listener.ListenerId);
  return asList(listener.Rules).flatMap((each): Place[] => {
    const rule = asRecord<Wire.RuleHealth>(each);
    if (!rule) return [];
    // At layer 4 the listener itself is the only rule, without an id and a domain.
    const ruleId = asText(rule.LocationId);
    const targets = asList(rule.Targets).flatMap(
      (target) => asRecord<Wire.TargetHealth>(target) ?? [],
    );
    const healthCheck = on.has(ruleId || id) ? "on" : "off";
    const weighing = targets.filter(({ Weight }) => Weight !== 0);
    return [
      {
        id,
        protocol: asText(listener.Protocol),
        port: asNumber(listener.Port),
        rule: ruleId === "" ? null : `${asText(rule.Domain)}${asText(rule.Url)}`,
        healthCheck,
        answering: weighing.filter((one) => answers(one, healthCheck)).map(nameOf),
        inUse: new Set(weighing.filter((one) => !isOut(one, healthCheck)).map(nameOf)),
      },
    ];
  });
}

/** Without a check requests go to everybody. */
function answers(target: Loose<Wire.TargetHealth>, healthCheck: "on" | "off"): boolean {
  return healthCheck === "off" || target.HealthStatus === true;
}

/** Found dead. One that is still being looked at will get requests in a moment. */
function isOut(target: Loose<Wire.TargetHealth>, healthCheck: "on" | "off"): boolean {
  return healthCheck === "on" && target.HealthStatusDetail === "Dead";
}

/** The instance's id, or an address for whatever else stands behind a load balancer. */
function nameOf({ TargetId, IP, Port }: Loose<Wire.TargetHealth>): string {
  const id = asText(TargetId);
  return isInstanceId(id) ? id : `${id || asText(IP)}:${asNumber(Port)}`;
}

function listOf(list: unknown, fail: () => Error): readonly unknown[] {
  if (list != null && !Array.isArray(list)) throw fail();
  return list ?? [];
}

function malformed(api: Api, action: string, { RequestId }: { readonly RequestId: string }): Error {
  return api.malformed(action, RequestId, "it has no list");
}
