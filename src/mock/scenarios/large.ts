import { type FacetReader, type Fleet, facetsOf } from "../world/fleet.ts";
import { hash32, pick, uuid } from "../world/hash.ts";
import { instanceIdOf } from "../world/instance-id.ts";
import type { InstanceRecord } from "../world/record.ts";
import { ordinarySettings } from "../world/settings.ts";
import { buildRecord } from "./build-record.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import { networkOf, privateIpOf, publicIpOf, securityGroupsOf, vpcOf } from "./network.ts";
import type { Scenario } from "./scenario.ts";

const DAY = 86_400_000;
const REGION = "ap-guangzhou";
const zones = ["ap-guangzhou-3", "ap-guangzhou-4", "ap-guangzhou-6", "ap-guangzhou-7"] as const;
const services = ["web", "api", "cache", "queue", "worker", "search", "db", "batch"] as const;
const types = ["S5.MEDIUM4", "S5.LARGE8", "SA3.2XLARGE16", "MA5.LARGE32"] as const;

/** What the n-th instance of the large world is like. Each line is a pure function of the number. */
function kindOf(index: number, seed: number) {
  const roll = (about: string): number => hash32(seed, about, index);
  return {
    name: (): string => `${pick(roll("service"), services)}-${String(index + 1).padStart(6, "0")}`,
    zone: (): (typeof zones)[number] => pick(roll("zone"), zones),
    stopped: (): boolean => roll("stopped") % 8 === 0,
    charge: () =>
      pick(roll("charge"), [
        "POSTPAID_BY_HOUR",
        "POSTPAID_BY_HOUR",
        "POSTPAID_BY_HOUR",
        "PREPAID",
        "SPOTPAID",
      ] as const),
    publicIp: () => pick(roll("public"), ["none", "none", "ordinary", "eip"] as const),
    project: (): number => pick(roll("project"), [0, 0, 1174660, 1250001]),
    tags: () => ({
      env: pick(roll("env"), ["prod", "prod", "dev"]),
      service: pick(roll("service"), services),
    }),
    age: (): number => roll("age-days") % 700,
    localDisk: (): boolean => roll("local") % 20 === 0,
    hangs: (): boolean => roll("hangs") % 50 === 0,
  };
}

function specOf(index: number, seed: number): InstanceSpec {
  const kind = kindOf(index, seed);
  return {
    name: kind.name(),
    zone: kind.zone(),
    type: pick(hash32(seed, "type", index), types),
    state: kind.stopped() ? "STOPPED" : "RUNNING",
    charge: kind.charge(),
    publicIp: kind.publicIp(),
    project: kind.project(),
    tags: kind.tags(),
    age: kind.age(),
    ignoresPowerButton: kind.hangs(),
    ...(kind.localDisk() ? { data: [["LOCAL_SSD", 100]] } : {}),
    ...(kind.stopped() ? { latest: ["StopInstances", "SUCCESS"] } : {}),
  };
}

function largeFleet(size: number, seed: number, openedAt: number): Fleet {
  const kind = (index: number) => kindOf(index, seed);
  const record = (index: number): InstanceRecord =>
    buildRecord(specOf(index, seed), REGION, index, seed, openedAt);
  const groups = securityGroupsOf(REGION, seed);
  const hasPublicIp = (index: number): boolean => kind(index).publicIp() !== "none";
  const facets: FacetReader = {
    id: (i) => instanceIdOf(seed, i),
    name: (i) => kind(i).name(),
    state: (i) => (kind(i).stopped() ? "STOPPED" : "RUNNING"),
    zone: (i) => kind(i).zone(),
    chargeType: (i) => kind(i).charge(),
    projectId: (i) => kind(i).project(),
    hostId: () => "",
    dedicatedClusterId: () => "",
    vpcId: (i) => vpcOf(kind(i).zone(), seed),
    subnetId: (i) => networkOf(kind(i).zone(), i, seed).subnetId,
    uuid: (i) => uuid(seed, "uuid", i),
    securityGroups: (i) => facetsOf.securityGroups(record(i)),
    privateIps: (i) => [privateIpOf(i)],
    publicIps: (i) => (hasPublicIp(i) ? [publicIpOf(i, seed)] : []),
    ipv6: () => [],
    tags: (i) => Object.entries(kind(i).tags()).map(([Key, Value]) => ({ Key, Value })),
    createdAt: (i) => openedAt - kind(i).age() * DAY - (hash32(seed, "s", i) % DAY),
  };
  return {
    size,
    spans: [{ region: REGION, from: 0, to: size }],
    record,
    facets,
    tagKeys: new Set(["env", "service"]),
    securityGroups: new Set(groups),
  };
}

/** Ten thousand instances in one region, or as many as asked for. */
export const largeScenario: Scenario = {
  build: ({ seed, openedAt, size = 10_000 }) => ({
    fleet: largeFleet(size, seed, openedAt),
    due: [],
    settings: ordinarySettings,
  }),
};
