import type {
  LBItem,
  LbRsTargets,
  ListenerItem,
  RulesItems,
} from "tencentcloud-sdk-nodejs/tencentcloud/services/clb/v20180317/clb_models.js";
import { hash32 } from "../../world/hash.ts";
import type { Backend, Listener } from "../../world/load-balancers.ts";
import { readAction } from "../wire-action.ts";
import { clb, type OnTheWire } from "./clb.ts";

const text = { kind: "text", required: true } as const;

/** DescribeLBListeners (tencent.md §9.1): which listeners forward to these private addresses. */
export const describeLbListeners = readAction(
  { ...clb, action: "DescribeLBListeners" },
  {
    Backends: {
      kind: "list",
      of: { kind: "object", fields: { VpcId: text, PrivateIp: text } },
      required: true,
    },
  },
  ({ Backends }, { world, region }) => {
    const asked = new Set(Backends.map(({ VpcId, PrivateIp }) => `${VpcId} ${PrivateIp}`));
    const vpcIdOf = world.facet("vpcId");
    const ipsOf = world.facet("privateIps");
    const addressOf = (index: number) =>
      ipsOf(index).find((ip) => asked.has(`${vpcIdOf(index)} ${ip}`));

    function targetsOf(backends: readonly Backend[]): OnTheWire<LbRsTargets>[] {
      return backends.flatMap(({ index, port, weight }) => {
        const address = addressOf(index);
        if (address === undefined) return [];
        const VpcId = hash32(world.opening.seed, vpcIdOf(index)) % 10_000_000;
        return { Type: "cvm", PrivateIp: address, Port: port, VpcId, Weight: weight };
      });
    }

    function listenerItem({ id, protocol, port, rules }: Listener): OnTheWire<ListenerItem>[] {
      const bound = rules.flatMap((rule) => {
        const targets = targetsOf(rule.backends);
        return targets.length > 0 ? { rule, targets } : [];
      });
      const [first] = bound;
      if (!first) return [];
      const layer4 = first.rule.id === null;
      const items = bound.map(
        ({ rule, targets }): OnTheWire<RulesItems> => ({
          LocationId: rule.id,
          Domain: rule.domain,
          Url: rule.url,
          // The SDK knows no null inside of them.
          Targets: targets as LbRsTargets[],
        }),
      );
      return [
        {
          ListenerId: id,
          Protocol: protocol,
          Port: port,
          Rules: layer4 ? null : (items as RulesItems[]),
          Targets: layer4 ? (first.targets as LbRsTargets[]) : null,
          EndPort: 0,
        },
      ];
    }

    const LoadBalancers = world.dependents.loadBalancers
      .filter((one) => one.region === region)
      .flatMap(({ id, vip, listeners }): OnTheWire<LBItem>[] => {
        const items = listeners.flatMap(listenerItem);
        return items.length === 0
          ? []
          : [
              {
                LoadBalancerId: id,
                Vip: vip,
                Listeners: items as ListenerItem[],
                Region: region,
              },
            ];
      });
    return { LoadBalancers };
  },
);
