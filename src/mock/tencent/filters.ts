import { regionOfZone } from "../world/geography.ts";
import { headOfUuid } from "../world/hash.ts";
import { isInstanceId } from "../world/instance-id.ts";
import type { World } from "../world/world.ts";
import type { WireError } from "./wire-error.ts";

/** Filters per request and values per filter (tencent.md §2.1). */
const MAX_FILTERS = 10;
const MAX_VALUES = 5;

export interface Filter {
  readonly Name: string;
  readonly Values: readonly string[];
}

type Matches = (index: number) => boolean;

/** Compiles one filter: its values are alternatives. */
type Compile = (values: readonly string[], world: World, region: string) => Matches | WireError;

type TextFacet =
  | "state"
  | "chargeType"
  | "hostId"
  | "dedicatedClusterId"
  | "vpcId"
  | "subnetId"
  | "uuid";

const exact =
  (facet: TextFacet, form?: { readonly pattern: RegExp; readonly code: string }): Compile =>
  (values, world) => {
    const bad = form && values.find((value) => !form.pattern.test(value));
    if (form && bad !== undefined) return { code: form.code, value: bad };
    const wanted = new Set(values);
    const read = world.facet(facet);
    return (index) => wanted.has(read(index));
  };

const oneOfList =
  (facet: "privateIps" | "publicIps" | "ipv6", pattern: RegExp): Compile =>
  (values, world) => {
    const bad = values.find((value) => !pattern.test(value));
    if (bad !== undefined) return { code: "InvalidParameterValue.IPAddressMalformed", value: bad };
    const wanted = new Set(values.map((value) => value.toLowerCase()));
    const read = world.facet(facet);
    return (index) => read(index).some((address) => wanted.has(address));
  };

const createdWhen =
  (holds: (createdAt: number, bound: number) => boolean): Compile =>
  (values, world) => {
    const bounds: number[] = [];
    for (const value of values) {
      const ms = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)
        ? Date.parse(`${value.replace(" ", "T")}Z`)
        : Number.NaN;
      if (Number.isNaN(ms)) return { code: "InvalidParameterValue.InvalidTimeFormat", value };
      bounds.push(ms);
    }
    const read = world.facet("createdAt");
    return (index) => bounds.some((bound) => holds(read(index), bound));
  };

const id = (prefix: string, code: string) => ({
  pattern: new RegExp(`^${prefix}-[a-z0-9]{8}$`),
  code,
});
const ipv4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const ipv6 = /^[0-9a-fA-F:]{2,39}$/;
const uuid = {
  pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  code: "InvalidParameterValue.UuidMalformed",
};

/** Every filter of DescribeInstances but `tag:<key>` (tencent.md §2.1). */
const filters: Readonly<Record<string, Compile>> = {
  zone: (values, world, region) => {
    const bad = values.find((zone) => regionOfZone(zone) !== region);
    if (bad !== undefined) return { code: "InvalidZone.MismatchRegion", value: bad };
    const wanted = new Set(values);
    const read = world.facet("zone");
    return (index) => wanted.has(read(index));
  },
  "project-id": (values, world) => {
    const bad = values.find((value) => !/^\d+$/.test(value));
    if (bad !== undefined) {
      return { code: "InvalidParameterValue", parameter: "Filters.project-id", value: bad };
    }
    const wanted = new Set(values.map(Number));
    const read = world.facet("projectId");
    return (index) => wanted.has(read(index));
  },
  "host-id": exact("hostId"),
  "dedicated-cluster-id": exact("dedicatedClusterId"),
  "vpc-id": exact("vpcId", id("vpc", "InvalidParameterValue.VpcIdMalformed")),
  "subnet-id": exact("subnetId", id("subnet", "InvalidParameterValue.SubnetIdMalformed")),
  "instance-id": (values, world) => {
    const bad = values.find((value) => !isInstanceId(value));
    if (bad !== undefined) return { code: "InvalidInstanceId.Malformed", instanceId: bad };
    const found = values.map((value) => world.lookUp(value));
    const wanted = new Set(found.flatMap((f) => (f.kind === "present" ? [f.index] : [])));
    return (index) => wanted.has(index);
  },
  uuid: (values, world) => {
    const whole = exact("uuid", uuid)(values, world, "");
    if (typeof whole !== "function") return whole;
    const wanted = new Set(values.map(headOfUuid));
    const head = world.facet("uuidHead");
    return (index) => wanted.has(head(index)) && whole(index);
  },
  "security-group-id": (values, world) => {
    const known = world.opening.fleet.securityGroups;
    const bad = values.find((value) => !known.has(value));
    if (bad !== undefined) return { code: "InvalidSecurityGroupId.NotFound", value: bad };
    const wanted = new Set(values);
    const read = world.facet("securityGroups");
    return (index) => read(index).some((group) => wanted.has(group));
  },
  // Not documented whether it is exact: a part of the name matches, in any case (README).
  "instance-name": (values, world) => {
    const wanted = values.map((value) => value.toLowerCase());
    const read = world.facet("name");
    return (index) => {
      const name = read(index).toLowerCase();
      return wanted.some((part) => name.includes(part));
    };
  },
  "instance-charge-type": exact("chargeType"),
  "instance-state": exact("state"),
  "private-ip-address": oneOfList("privateIps", ipv4),
  "public-ip-address": oneOfList("publicIps", ipv4),
  "ipv6-address": oneOfList("ipv6", ipv6),
  "tag-key": (values, world) => {
    const wanted = new Set(values);
    const read = world.facet("tags");
    return (index) => read(index).some((tag) => wanted.has(tag.Key));
  },
  "tag-value": (values, world) => {
    const wanted = new Set(values);
    const read = world.facet("tags");
    return (index) => read(index).some((tag) => wanted.has(tag.Value));
  },
  "creation-start-time": createdWhen((createdAt, bound) => createdAt >= bound),
  "creation-end-time": createdWhen((createdAt, bound) => createdAt <= bound),
};

const tagFilter =
  (key: string): Compile =>
  (values, world) => {
    if (!world.tagKeys.has(key)) {
      return { code: "InvalidParameterValue.TagKeyNotFound", value: key };
    }
    const wanted = new Set(values);
    const read = world.facet("tags");
    return (index) => read(index).some((tag) => tag.Key === key && wanted.has(tag.Value));
  };

/** Compiles the filters of a request into one test: every filter must match. */
export function compileFilters(
  list: readonly Filter[],
  world: World,
  region: string,
): { readonly matches: Matches } | { readonly error: WireError } {
  const tooMany = (parameter: string, limit: number) => ({
    error: { code: "InvalidFilterValue.LimitExceeded", parameter, limit },
  });
  if (list.length > MAX_FILTERS) return tooMany("Filters", MAX_FILTERS);
  const tests: Matches[] = [];
  for (const { Name, Values } of list) {
    const compile = Name.startsWith("tag:")
      ? Name.length > 4
        ? tagFilter(Name.slice(4))
        : undefined
      : Object.hasOwn(filters, Name)
        ? filters[Name]
        : undefined;
    if (!compile) return { error: { code: "InvalidFilter", value: Name } };
    if (Values.length > MAX_VALUES) return tooMany(`Filters.${Name}`, MAX_VALUES);
    const test = compile(Values, world, region);
    if (typeof test !== "function") return { error: test };
    tests.push(test);
  }
  return { matches: (index) => tests.every((test) => test(index)) };
}
