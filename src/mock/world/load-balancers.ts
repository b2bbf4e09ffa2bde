/** A health check of a listener or rule (tencent.md §9.1). */
export interface HealthCheck {
  readonly on: boolean;
  /** Seconds between two probes. */
  readonly intervalSeconds: number;
  /** Probes in a row that decide: failed ones, answered ones. */
  readonly unhealthyCount: number;
  readonly healthyCount: number;
}

/** What the probes found, as DescribeTargetHealth names it; meaningless while the check is off. */
export type Health = "Alive" | "Dead" | "Unknown";

/** An instance that a rule forwards to. */
export interface Backend {
  readonly index: number;
  readonly port: number;
  readonly weight: number;
  health: Health;
}

/** Where requests go: a listener of layer 4 has exactly one, without an id; layer 7 has any number. */
export interface ForwardingRule {
  readonly id: string | null;
  readonly domain: string;
  readonly url: string;
  readonly check: HealthCheck;
  backends: Backend[];
}

export interface Listener {
  readonly id: string;
  readonly name: string;
  readonly protocol: "TCP" | "UDP" | "HTTP" | "HTTPS";
  readonly port: number;
  readonly rules: readonly ForwardingRule[];
}

export interface LoadBalancer {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly vip: string;
  readonly vpcId: string;
  readonly listeners: readonly Listener[];
}

/** Every rule of some load balancers. */
export function rulesOf(loadBalancers: readonly LoadBalancer[]): ForwardingRule[] {
  return loadBalancers.flatMap(({ listeners }) => listeners.flatMap(({ rules }) => rules));
}

/** World milliseconds until a check has noticed that a backend went down, or came up. */
export function noticedAfter(check: HealthCheck, up: boolean): number {
  return check.intervalSeconds * (up ? check.healthyCount : check.unhealthyCount) * 1_000;
}
