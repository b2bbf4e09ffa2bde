import type { LoadBalancerSpec } from "./load-balancer-spec.ts";
import type { ScalingGroupSpec } from "./scaling-group-spec.ts";

/** Load balancers of the default world. */
export const loadBalancers: readonly LoadBalancerSpec[] = [
  {
    name: "shop-front",
    region: "ap-guangzhou",
    listeners: [
      { protocol: "TCP", port: 80, backends: ["shop-web-01", "shop-web-02", "shop-web-03"] },
      {
        protocol: "HTTPS",
        port: 443,
        rules: [
          { domain: "shop.example", url: "/", backends: ["shop-web-01", "shop-web-02"] },
          {
            domain: "shop.example",
            url: "/downloads",
            check: "off",
            backends: ["shop-web-02", "shop-web-03"],
          },
        ],
      },
    ],
  },
  {
    name: "orders",
    region: "ap-guangzhou",
    listeners: [
      {
        protocol: "TCP",
        port: 8080,
        check: "off",
        backends: ["주문-처리-서버", "订单处理服务"],
      },
    ],
  },
  {
    name: "legacy",
    region: "ap-guangzhou",
    listeners: [{ protocol: "TCP", port: 5432, backends: ["legacy-local-disk", "qa-01"] }],
  },
  {
    name: "west-api",
    region: "na-siliconvalley",
    listeners: [{ protocol: "TCP", port: 443, backends: ["west-api-1", "west-api-2"] }],
  },
];

/** Scaling groups of the default world. */
export const scalingGroups: readonly ScalingGroupSpec[] = [
  {
    name: "batch-spot",
    region: "ap-guangzhou",
    members: [{ name: "batch-spot-1" }, { name: "batch-spot-2", protected: true }],
  },
  {
    name: "west-api",
    region: "na-siliconvalley",
    enabled: false,
    members: [{ name: "west-api-1" }, { name: "west-api-2" }],
    target: { loadBalancer: "west-api", port: 443 },
  },
  {
    name: "fra-ci",
    region: "eu-frankfurt",
    members: [
      { name: "fra-ci-runner-1" },
      { name: "fra-ci-runner-2", creation: "MANUAL_ATTACHING" },
    ],
  },
];
