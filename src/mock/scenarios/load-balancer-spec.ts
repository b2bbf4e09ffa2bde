import { between, hash32, resourceId } from "../world/hash.ts";
import type { ForwardingRule, HealthCheck, LoadBalancer } from "../world/load-balancers.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import { vpcOf } from "./network.ts";

/** Whom a rule forwards to, and whether it looks after them; the check is the usual one unless off. */
interface Forwarding {
  readonly check?: "off" | Partial<HealthCheck>;
  /** Names of instances. */
  readonly backends: readonly string[];
}

/** A listener: of layer 4 with a forwarding of its own, of layer 7 with rules. */
type ListenerSpec =
  | ({ readonly protocol: "TCP" | "UDP"; readonly port: number } & Forwarding)
  | {
      readonly protocol: "HTTP" | "HTTPS";
      readonly port: number;
      readonly rules: readonly (Forwarding & { readonly domain: string; readonly url: string })[];
    };

/** The part of a load balancer that a scenario writes down. */
export interface LoadBalancerSpec {
  readonly name: string;
  readonly region: string;
  readonly listeners: readonly ListenerSpec[];
}

/** Three probes every five seconds decide (tencent.md §9.1). */
const usualCheck: HealthCheck = {
  on: true,
  intervalSeconds: 5,
  unhealthyCount: 3,
  healthyCount: 3,
};

/** Complete load balancers in front of the instances of a written fleet. */
export function buildLoadBalancers(
  specs: readonly LoadBalancerSpec[],
  instances: readonly InstanceSpec[],
  seed: number,
): LoadBalancer[] {
  const rule = (
    id: string | null,
    domain: string,
    url: string,
    port: number,
    { check = {}, backends }: Forwarding,
  ): ForwardingRule => ({
    id,
    domain,
    url,
    check: check === "off" ? { ...usualCheck, on: false } : { ...usualCheck, ...check },
    backends: backends.map((name) => {
      const index = indexNamed(instances, name);
      const up = (instances[index]?.state ?? "RUNNING") === "RUNNING";
      return { index, port, weight: 10, health: up ? "Alive" : "Dead" };
    }),
  });
  return specs.map(({ name, region, listeners }) => ({
    id: loadBalancerId(seed, name),
    name,
    region,
    vip: vipOf(seed, name),
    vpcId: vpcOf(`${region}-1`, seed),
    listeners: listeners.map((spec) => ({
      id: listenerId(seed, name, spec.port),
      name: `${spec.protocol.toLowerCase()}-${spec.port}`,
      protocol: spec.protocol,
      port: spec.port,
      rules:
        "rules" in spec
          ? spec.rules.map((one, n) =>
              rule(
                resourceId("loc", seed, name, spec.port, n),
                one.domain,
                one.url,
                spec.port,
                one,
              ),
            )
          : [rule(null, "", "", spec.port, spec)],
    })),
  }));
}

export function loadBalancerId(seed: number, name: string): string {
  return resourceId("lb", seed, name);
}

export function listenerId(seed: number, loadBalancer: string, port: number): string {
  return resourceId("lbl", seed, loadBalancer, port);
}

/** The number of the instance of this name in a written fleet. */
export function indexNamed(instances: readonly InstanceSpec[], name: string): number {
  const index = instances.findIndex((spec) => spec.name === name);
  if (index < 0) throw new Error(`Failed to find ${name} among the instances of the scenario.`);
  return index;
}

function vipOf(seed: number, name: string): string {
  const hash = hash32(seed, "vip", name);
  return `118.${between(hash, 24, 29)}.${(hash >>> 8) & 0xff}.${between(hash >>> 16, 1, 254)}`;
}
