import { durationOf } from "../world/durations.ts";
import {
  type FacetReader,
  type FirstDue,
  type Fleet,
  facetsOf,
  type RegionSpan,
} from "../world/fleet.ts";
import { regionOfZone } from "../world/geography.ts";
import { rateOf } from "../world/rate.ts";
import type { InstanceRecord } from "../world/record.ts";
import { isInService } from "../world/termination.ts";
import { buildRecord } from "./build-record.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import { securityGroupsOf } from "./network.ts";
import type { ScenarioInput } from "./scenario.ts";

/** A fleet of instances that are written down one by one, region after region. */
export function writtenFleet(
  specs: readonly InstanceSpec[],
  { seed, openedAt }: ScenarioInput,
): { fleet: Fleet; due: FirstDue[] } {
  const regions = specs.map((spec) => {
    const region = regionOfZone(spec.zone);
    if (region === undefined)
      throw new Error(`Failed to place ${spec.name}: no zone ${spec.zone}.`);
    return region;
  });
  const record = (index: number): InstanceRecord => {
    const spec = specs[index];
    const region = regions[index];
    if (!spec || region === undefined)
      throw new Error(`Failed to build instance ${index}: no such.`);
    return buildRecord(spec, region, index, seed, openedAt);
  };
  // Facets are read on every filter, so their records are kept; those given out are always new.
  const all = specs.map((_, n) => record(n));
  const reader = (index: number): InstanceRecord => all[index] ?? record(index);
  return {
    fleet: {
      size: specs.length,
      spans: spansOf(regions),
      record,
      facets: facetsThrough(reader),
      rate: (index) => rateOf(reader(index).wire),
      owing: all.flatMap(({ wire }, n) => (wire.IsolatedSource === "ARREAR" ? [n] : [])),
      tagKeys: new Set(all.flatMap(({ wire }) => wire.Tags.map((tag) => tag.Key))),
      securityGroups: new Set(
        spansOf(regions).flatMap(({ region }) => securityGroupsOf(region, seed)),
      ),
    },
    due: specs.flatMap((spec, index) => [
      ...underWay(spec, index, seed),
      ...waiting(spec, all[index] ?? record(index), openedAt),
    ]),
  };
}

/** The end of what is under way when the world opens. */
function underWay({ settles }: InstanceSpec, index: number, seed: number): FirstDue[] {
  if (!settles) return [];
  const [kind, phase] = settles;
  return [{ index, kind, after: durationOf(phase, seed, index, 1) }];
}

/** What will happen to an instance that nobody touches: its timer, its deadline, its subscription's end. */
function waiting({ timer }: InstanceSpec, record: InstanceRecord, openedAt: number): FirstDue[] {
  const { index, deadline, wire } = record;
  const due: FirstDue[] = [];
  if (timer !== undefined) {
    // Times are chosen to the second.
    const at = Math.ceil((openedAt + timer * HOUR) / 1_000) * 1_000;
    due.push({ index, kind: "termination-due", after: at - openedAt });
  }
  if (deadline) {
    const kind = deadline.kind === "arrears" ? "arrears-over" : "retention-over";
    due.push({ index, kind, after: deadline.at - openedAt });
  }
  if (wire.ExpiredTime !== null && wire.RestrictState === "NORMAL" && isInService(wire)) {
    const after = Date.parse(wire.ExpiredTime) - openedAt;
    due.push({ index, kind: "subscription-over", after });
  }
  return due;
}

const HOUR = 3_600_000;

function spansOf(regions: readonly string[]): RegionSpan[] {
  const spans: { region: string; from: number; to: number }[] = [];
  regions.forEach((region, index) => {
    const last = spans.at(-1);
    if (last?.region === region) last.to = index + 1;
    else spans.push({ region, from: index, to: index + 1 });
  });
  return spans;
}

function facetsThrough(read: (index: number) => InstanceRecord): FacetReader {
  return {
    id: (i) => facetsOf.id(read(i)),
    name: (i) => facetsOf.name(read(i)),
    state: (i) => facetsOf.state(read(i)),
    zone: (i) => facetsOf.zone(read(i)),
    chargeType: (i) => facetsOf.chargeType(read(i)),
    projectId: (i) => facetsOf.projectId(read(i)),
    hostId: (i) => facetsOf.hostId(read(i)),
    dedicatedClusterId: (i) => facetsOf.dedicatedClusterId(read(i)),
    vpcId: (i) => facetsOf.vpcId(read(i)),
    subnetId: (i) => facetsOf.subnetId(read(i)),
    uuid: (i) => facetsOf.uuid(read(i)),
    uuidHead: (i) => facetsOf.uuidHead(read(i)),
    securityGroups: (i) => facetsOf.securityGroups(read(i)),
    privateIps: (i) => facetsOf.privateIps(read(i)),
    publicIps: (i) => facetsOf.publicIps(read(i)),
    ipv6: (i) => facetsOf.ipv6(read(i)),
    keyIds: (i) => facetsOf.keyIds(read(i)),
    tags: (i) => facetsOf.tags(read(i)),
    createdAt: (i) => facetsOf.createdAt(read(i)),
  };
}
