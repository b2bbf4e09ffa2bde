import { instanceIdOf } from "./instance-id.ts";
import { cnyOf } from "./money.ts";
import { isPostpaid, totalOf } from "./rate.ts";
import type { InstanceRecord } from "./record.ts";
import type { World } from "./world.ts";

/** Why a resource costs what it does. */
export type BillReason =
  /** It is there, or was shut down and keeps its resources. */
  | "in-service"
  | "stopped"
  /** It gave up CPU and memory: only what stores its data is paid for. */
  | "stopped-without-charges"
  | "in-recycle-bin"
  | "stopped-for-arrears"
  /** Being created or terminated, or never came into being. */
  | "not-in-use"
  /** Outlived its instance. */
  | "kept";

/** What one resource costs in an hour, CNY. */
export interface BillLine {
  readonly kind: "instance" | "disk" | "address" | "snapshot";
  readonly id: string;
  /** Of an instance. */
  readonly name: string | null;
  readonly region: string;
  readonly because: BillReason;
  readonly perHour: number;
  /** The parts of it. */
  readonly compute: number;
  readonly disks: number;
  readonly bandwidth: number;
}

/** What the account pays by the hour. What is paid in advance is not in it. */
export interface Bill {
  /** All resources together, CNY. */
  readonly perHour: number;
  /** The dearest first. */
  readonly lines: readonly BillLine[];
  /** How many resources are left out. */
  readonly left: number;
}

/** The bill of an hour, as things are now, with so many lines at most. */
export function billOf(world: World, limit: number): Bill {
  const { finances } = world;
  const free = finances.account.arrears?.stopped ?? false;
  const chargeOf = world.facet("chargeType");
  const entries: { rate: number; line: () => BillLine }[] = finances.kept.map((resource) => {
    const { kind, id, region } = resource;
    const rate = free ? 0 : resource.rate;
    const disks = kind === "disk" ? cnyOf(rate) : 0;
    const parts = { perHour: cnyOf(rate), compute: 0, disks, bandwidth: 0 };
    return { rate, line: () => ({ kind, id, name: null, region, because: "kept", ...parts }) };
  });
  for (const index of world.everyPresent()) {
    if (!isPostpaid(chargeOf(index))) continue;
    const rate = totalOf(finances.rateOf(index));
    entries.push({ rate, line: () => lineOf(world, index) });
  }
  entries.sort((a, b) => b.rate - a.rate);
  return {
    perHour: cnyOf(finances.account.rate),
    lines: entries.slice(0, limit).map(({ line }) => line()),
    left: Math.max(0, entries.length - limit),
  };
}

function lineOf(world: World, index: number): BillLine {
  const rate = world.finances.rateOf(index);
  const record = world.read(index);
  return {
    kind: "instance",
    id: instanceIdOf(world.opening.seed, index),
    name: record.wire.InstanceName,
    region: record.region,
    because: reasonOf(record),
    perHour: cnyOf(totalOf(rate)),
    compute: cnyOf(rate.compute),
    disks: cnyOf(rate.disks),
    bandwidth: cnyOf(rate.bandwidth),
  };
}

function reasonOf({ wire }: InstanceRecord): BillReason {
  if (wire.InstanceState === "SHUTDOWN") return "in-recycle-bin";
  if (["PENDING", "LAUNCH_FAILED", "TERMINATING"].includes(wire.InstanceState)) return "not-in-use";
  if (wire.IsolatedSource === "ARREAR") return "stopped-for-arrears";
  if (wire.StopChargingMode === "STOP_CHARGING") return "stopped-without-charges";
  return wire.InstanceState === "STOPPED" ? "stopped" : "in-service";
}
