import type {
  RuleOutput,
  HealthCheck as WireHealthCheck,
  Listener as WireListener,
} from "tencentcloud-sdk-nodejs/tencentcloud/services/clb/v20180317/clb_models.js";
import type { ForwardingRule, HealthCheck, Listener } from "../../world/load-balancers.ts";
import { readAction } from "../wire-action.ts";
import { clb, loadBalancersOf, type OnTheWire, tooLong } from "./clb.ts";

/** Listener ids per request. */
const MAX_LISTENERS = 100;
const PROTOCOLS = ["TCP", "UDP", "HTTP", "HTTPS", "TCP_SSL", "QUIC"];

/** DescribeListeners (tencent.md §9.1): the listeners of one load balancer with their checks. */
export const describeListeners = readAction(
  { ...clb, action: "DescribeListeners" },
  {
    LoadBalancerId: { kind: "text", required: true },
    ListenerIds: { kind: "list", of: { kind: "text" } },
    Protocol: { kind: "text" },
    Port: { kind: "integer" },
  },
  ({ LoadBalancerId, ListenerIds: ids = [], Protocol, Port }, { world, region }) => {
    const long = tooLong("ListenerIds", ids, MAX_LISTENERS);
    if (long) return long;
    if (Protocol !== undefined && !PROTOCOLS.includes(Protocol)) {
      return { code: "InvalidParameterValue", parameter: "Protocol", value: Protocol };
    }
    const found = loadBalancersOf(world, region, [LoadBalancerId]);
    if ("code" in found) return found;
    const all = found.flatMap(({ listeners }) => listeners);
    const unknown = ids.find((id) => !all.some((listener) => listener.id === id));
    if (unknown !== undefined) {
      return { code: "InvalidParameter.ListenerIdNotFound", value: unknown };
    }
    const matching = all.filter(
      ({ id, protocol, port }) =>
        (ids.length === 0 || ids.includes(id)) &&
        (Protocol === undefined || protocol === Protocol) &&
        (Port === undefined || port === Port),
    );
    return { TotalCount: matching.length, Listeners: matching.map(listenerOnTheWire) };
  },
);

/** The fields that tell something; certificates, sessions and target groups are not played. */
function listenerOnTheWire({
  id,
  name,
  protocol,
  port,
  rules,
}: Listener): Partial<OnTheWire<WireListener>> {
  const [first] = rules;
  const layer4 = first?.id === null;
  return {
    ListenerId: id,
    ListenerName: name,
    Protocol: protocol,
    Port: port,
    EndPort: 0,
    HealthCheck: layer4 ? checkOnTheWire(first.check, "TCP") : null,
    Rules: layer4 ? null : rules.map((rule) => ruleOnTheWire(rule, id)),
    Certificate: null,
    Scheduler: layer4 ? "WRR" : null,
    SessionExpireTime: 0,
    SniSwitch: 0,
    TargetType: "NODE",
    TargetGroup: null,
    TargetGroupList: null,
    KeepaliveEnable: 0,
    AttrFlags: [],
  };
}

function ruleOnTheWire({ id, domain, url, check }: ForwardingRule, listener: string): RuleOutput {
  return {
    ...(id === null ? {} : { LocationId: id }),
    Domain: domain,
    Domains: [domain],
    Url: url,
    ListenerId: listener,
    HealthCheck: checkOnTheWire(check, "HTTP"),
    SessionExpireTime: 0,
    Scheduler: "WRR",
    HttpGzip: true,
    BeAutoCreated: false,
    DefaultServer: false,
    Http2: false,
    ForwardType: "HTTP",
    TargetType: "NODE",
  };
}

function checkOnTheWire(check: HealthCheck, type: "TCP" | "HTTP"): WireHealthCheck {
  return {
    HealthSwitch: check.on ? 1 : 0,
    TimeOut: 2,
    IntervalTime: check.intervalSeconds,
    HealthNum: check.healthyCount,
    UnHealthNum: check.unhealthyCount,
    CheckType: type,
    SourceIpType: 0,
    ...(type === "HTTP"
      ? { HttpCode: 31, HttpCheckPath: "/", HttpCheckMethod: "HEAD", HttpCheckDomain: "" }
      : {}),
  };
}
