import { ordinarySettings } from "../world/settings.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import { buildLoadBalancers, type LoadBalancerSpec } from "./load-balancer-spec.ts";
import { buildScalingGroups, type ScalingGroupSpec } from "./scaling-group-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const region = "ap-guangzhou";
const zone = "ap-guangzhou-6";

/** One instance per thing that a shutdown does to others (tencent.md §9), named by its role. */
const servers: readonly InstanceSpec[] = [
  { name: "on-its-own", zone },
  { name: "behind-check-1", zone },
  { name: "behind-check-2", zone },
  { name: "behind-no-check-1", zone },
  { name: "behind-no-check-2", zone },
  { name: "behind-mixed-checks", zone },
  { name: "last-healthy", zone },
  { name: "down-already", zone, state: "STOPPED", latest: ["StopInstances", "SUCCESS"] },
  { name: "created-by-group", zone },
  { name: "attached-to-group", zone },
  { name: "protected-in-group", zone },
  { name: "in-disabled-group", zone },
  { name: "termination-protected", zone, protected: true },
  { name: "with-eip", zone, publicIp: "eip" },
  { name: "with-ordinary-ip", zone, publicIp: "ordinary" },
];

const loadBalancers: readonly LoadBalancerSpec[] = [
  {
    name: "front",
    region,
    listeners: [
      { protocol: "TCP", port: 80, backends: ["behind-check-1", "behind-check-2"] },
      {
        protocol: "TCP",
        port: 8080,
        check: "off",
        backends: ["behind-no-check-1", "behind-no-check-2"],
      },
      {
        protocol: "HTTPS",
        port: 443,
        rules: [
          {
            domain: "shop.example",
            url: "/",
            backends: ["behind-mixed-checks", "behind-check-1"],
          },
          {
            domain: "shop.example",
            url: "/export",
            check: "off",
            backends: ["behind-mixed-checks", "behind-check-2"],
          },
        ],
      },
    ],
  },
  {
    name: "database",
    region,
    listeners: [
      {
        protocol: "TCP",
        port: 3306,
        check: { intervalSeconds: 2, unhealthyCount: 2 },
        backends: ["last-healthy", "down-already"],
      },
    ],
  },
  {
    name: "pool",
    region,
    listeners: [
      {
        protocol: "TCP",
        port: 9000,
        backends: ["created-by-group", "attached-to-group", "protected-in-group"],
      },
    ],
  },
];

const scalingGroups: readonly ScalingGroupSpec[] = [
  {
    name: "pool",
    region,
    members: [
      { name: "created-by-group" },
      { name: "attached-to-group", creation: "MANUAL_ATTACHING" },
      { name: "protected-in-group", protected: true },
    ],
    target: { loadBalancer: "pool", port: 9000 },
  },
  {
    name: "in-maintenance",
    region,
    enabled: false,
    members: [{ name: "in-disabled-group" }],
  },
];

/** What a shutdown does to load balancers and scaling groups, every case once. */
export const consequencesScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet(servers, input),
    settings: ordinarySettings,
    loadBalancers: buildLoadBalancers(loadBalancers, servers, input.seed),
    scalingGroups: buildScalingGroups(scalingGroups, servers, input),
  }),
};
