import type { ChargeType } from "../world/cvm-instance.ts";
import type { FacetReader, Fleet } from "../world/fleet.ts";
import { mix, pick, uuid, uuidHead } from "../world/hash.ts";
import { instanceIdOf } from "../world/instance-id.ts";
import { NOTHING, type Rate, rateOf } from "../world/rate.ts";
import type { InstanceRecord } from "../world/record.ts";
import { ordinarySettings } from "../world/settings.ts";
import { buildRecord } from "./build-record.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import {
  groupsOfInstance,
  privateIpOf,
  publicIpOf,
  securityGroupsOf,
  subnetOf,
  vpcOf,
} from "./network.ts";
import type { Scenario } from "./scenario.ts";

const DAY = 86_400_000;
const REGION = "ap-guangzhou";
const zones = ["ap-guangzhou-3", "ap-guangzhou-4", "ap-guangzhou-6", "ap-guangzhou-7"] as const;
const services = ["web", "api", "cache", "queue", "worker", "search", "db", "batch"] as const;
const types = ["S5.MEDIUM4", "S5.LARGE8", "SA3.2XLARGE16", "MA5.LARGE32"] as const;
const charges: readonly ChargeType[] = [
  "POSTPAID_BY_HOUR",
  "POSTPAID_BY_HOUR",
  "POSTPAID_BY_HOUR",
  "PREPAID",
  "SPOTPAID",
];
const publicIps = ["none", "none", "ordinary", "eip"] as const;
const projects = [0, 0, 1174660, 1250001] as const;
const environments = ["prod", "prod", "dev"] as const;

/**
 * What the n-th instance is like, one pure function per trait, so that a filter over all of them
 * reads one trait and builds nothing.
 */
function traits(seed: number) {
  const service = (n: number) => pick(mix(seed, 1, n), services);
  return {
    service,
    name: (n: number) => `${service(n)}-${String(n + 1).padStart(6, "0")}`,
    zone: (n: number) => pick(mix(seed, 2, n), zones),
    stopped: (n: number) => mix(seed, 3, n) % 8 === 0,
    charge: (n: number) => pick(mix(seed, 4, n), charges),
    publicIp: (n: number) => pick(mix(seed, 5, n), publicIps),
    project: (n: number) => pick(mix(seed, 6, n), projects),
    environment: (n: number) => pick(mix(seed, 7, n), environments),
    /** Milliseconds, whole seconds, up to 700 days. */
    age: (n: number) => 1_000 * (mix(seed, 8, n) % ((700 * DAY) / 1_000)),
    localDisk: (n: number) => mix(seed, 9, n) % 20 === 0,
    hangs: (n: number) => mix(seed, 10, n) % 50 === 0,
    type: (n: number) => pick(mix(seed, 11, n), types),
  };
}

function largeFleet(size: number, seed: number, openedAt: number): Fleet {
  const trait = traits(seed);
  const specOf = (n: number): InstanceSpec => ({
    name: trait.name(n),
    zone: trait.zone(n),
    type: trait.type(n),
    state: trait.stopped(n) ? "STOPPED" : "RUNNING",
    charge: trait.charge(n),
    publicIp: trait.publicIp(n),
    project: trait.project(n),
    tags: { env: trait.environment(n), service: trait.service(n) },
    age: trait.age(n) / DAY,
    ignoresPowerButton: trait.hangs(n),
    ...(trait.localDisk(n) ? { data: [["LOCAL_SSD", 100]] } : {}),
    ...(trait.stopped(n) ? { latest: ["StopInstances", "SUCCESS"] } : {}),
  });
  const record = (n: number): InstanceRecord => buildRecord(specOf(n), REGION, n, seed, openedAt);
  const rates = ratesOfTypes();
  const vpc = vpcOf(zones[0], seed);
  const groups = securityGroupsOf(REGION, seed);
  const subnets = new Map<string, string>(zones.map((zone) => [zone, subnetOf(zone, seed)]));
  const facets: FacetReader = {
    id: (n) => instanceIdOf(seed, n),
    name: trait.name,
    state: (n) => (trait.stopped(n) ? "STOPPED" : "RUNNING"),
    zone: trait.zone,
    chargeType: trait.charge,
    projectId: trait.project,
    hostId: () => "",
    dedicatedClusterId: () => "",
    vpcId: () => vpc,
    subnetId: (n) => subnets.get(trait.zone(n)) ?? "",
    uuid: (n) => uuid(seed, "uuid", n),
    uuidHead: (n) => uuidHead(seed, "uuid", n),
    securityGroups: (n) => groupsOfInstance(groups, n, seed),
    privateIps: (n) => [privateIpOf(n)],
    publicIps: (n) => (trait.publicIp(n) === "none" ? [] : [publicIpOf(n, seed)]),
    ipv6: () => [],
    keyIds: () => [],
    tags: (n) => [
      { Key: "env", Value: trait.environment(n) },
      { Key: "service", Value: trait.service(n) },
    ],
    createdAt: (n) => Math.floor(openedAt / 1_000) * 1_000 - trait.age(n),
  };
  return {
    size,
    spans: [{ region: REGION, from: 0, to: size }],
    record,
    facets,
    rate: (n) => rates.get(`${trait.charge(n)} ${trait.type(n)}`) ?? NOTHING,
    owing: [],
    tagKeys: new Set(["env", "service"]),
    securityGroups: new Set(groups),
  };
}

/** What an instance of each kind costs: local disks and traffic make no difference. */
function ratesOfTypes(): Map<string, Rate> {
  const kinds = ["POSTPAID_BY_HOUR", "SPOTPAID"] as const;
  return new Map(
    kinds.flatMap((charge) =>
      types.map((type) => {
        const { wire } = buildRecord({ name: type, zone: zones[0], type, charge }, REGION, 0, 0, 0);
        return [`${charge} ${type}`, rateOf(wire)];
      }),
    ),
  );
}

/** Ten thousand instances in one region, or as many as asked for. */
export const largeScenario: Scenario = {
  build: ({ seed, openedAt, size = 10_000 }) => ({
    fleet: largeFleet(size, seed, openedAt),
    due: [],
    settings: ordinarySettings,
  }),
};
