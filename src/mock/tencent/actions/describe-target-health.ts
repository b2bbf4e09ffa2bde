import type {
  ListenerHealth,
  LoadBalancerHealth,
  RuleHealth,
  TargetHealth,
} from "tencentcloud-sdk-nodejs/tencentcloud/services/clb/v20180317/clb_models.js";
import type { Backend, ForwardingRule } from "../../world/load-balancers.ts";
import { readAction } from "../wire-action.ts";
import { clb, loadBalancersOf, tooLong } from "./clb.ts";

/** Load balancers per request. */
const MAX_LOAD_BALANCERS = 30;
const texts = { kind: "list", of: { kind: "text" } } as const;

/** DescribeTargetHealth (tencent.md §9.1): what the checks found, and who is not checked. */
export const describeTargetHealth = readAction(
  { ...clb, action: "DescribeTargetHealth" },
  { LoadBalancerIds: { ...texts, required: true }, ListenerIds: texts, LocationIds: texts },
  (
    { LoadBalancerIds, ListenerIds: listenerIds = [], LocationIds: ruleIds = [] },
    { world, region },
  ) => {
    const long = tooLong("LoadBalancerIds", LoadBalancerIds, MAX_LOAD_BALANCERS);
    if (long) return long;
    const found = loadBalancersOf(world, region, LoadBalancerIds);
    if ("code" in found) return found;
    const idOf = world.facet("id");
    const ipsOf = world.facet("privateIps");

    const targetOf = ({ index, port, weight, health }: Backend, on: boolean): TargetHealth => ({
      IP: ipsOf(index)[0] ?? "",
      Port: port,
      // With the check off requests are forwarded whatever becomes of the target.
      HealthStatus: !on || health === "Alive",
      TargetId: idOf(index),
      HealthStatusDetail: on ? health : "Close",
      HealthStatusDetial: on ? health : "Close",
      TargetGroupId: "",
      Weight: weight,
    });
    const ruleOf = ({ id, domain, url, check, backends }: ForwardingRule): RuleHealth => ({
      LocationId: id ?? "",
      Domain: domain,
      Url: url,
      Targets: backends.map((backend) => targetOf(backend, check.on)),
    });

    const LoadBalancers = found.map(
      ({ id, name, listeners }): LoadBalancerHealth => ({
        LoadBalancerId: id,
        LoadBalancerName: name,
        Listeners: listeners
          .filter((listener) => listenerIds.length === 0 || listenerIds.includes(listener.id))
          .map(
            (listener): ListenerHealth => ({
              ListenerId: listener.id,
              ListenerName: listener.name,
              Protocol: listener.protocol,
              Port: listener.port,
              Rules: listener.rules
                .filter((rule) => ruleIds.length === 0 || ruleIds.includes(rule.id ?? ""))
                .map(ruleOf),
            }),
          ),
      }),
    );
    return { LoadBalancers };
  },
);
