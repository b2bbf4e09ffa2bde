import type { CvmInstance } from "./cvm-instance.ts";
import { familyOf } from "./machine-catalogue.ts";
import { capacityOf } from "./machine-type.ts";

/** CNY an hour for a core, a GiB of memory and a card. Invented, but always the same. */
interface Rate {
  readonly core: number;
  readonly gib: number;
  readonly card?: number;
}

const rates: Readonly<Record<string, Rate>> = {
  S5: { core: 0.1, gib: 0.035 },
  S6: { core: 0.105, gib: 0.037 },
  SA3: { core: 0.08, gib: 0.03 },
  MA5: { core: 0.09, gib: 0.032 },
  C6: { core: 0.13, gib: 0.038 },
  GN7: { core: 0.11, gib: 0.04, card: 6.5 },
  GN10X: { core: 0.12, gib: 0.04, card: 14.2 },
  PNV4: { core: 0.11, gib: 0.04, card: 9.3 },
};
const ordinaryRate: Rate = { core: 0.11, gib: 0.04 };

/** CNY a month for a GiB of a cloud disk; local disks belong to the type. */
const diskRates: Readonly<Record<string, number>> = {
  CLOUD_BASIC: 0.3,
  CLOUD_PREMIUM: 0.35,
  CLOUD_BSSD: 0.5,
  CLOUD_SSD: 0.8,
  CLOUD_HSSD: 1,
  CLOUD_TSSD: 1.6,
};

/** CNY an hour for a Mbps that is paid for by the hour. */
const BANDWIDTH_RATE = 0.063;

/** CNY an hour for an EIP that nothing is bound to (tencent.md §8.6 "idle fee"). */
export const IDLE_ADDRESS_PRICE = 0.2;

const MONTH_MS = 30 * 86_400_000;
const HOURS_PER_MONTH = 720;
/** A month in advance costs less than its hours. */
const SUBSCRIPTION = 0.6;
/** What is left of the price for an instance that may be taken back at any time. */
const SPOT = 0.3;

function rounded(price: number, digits: number): number {
  const unit = 10 ** digits;
  return Math.round(price * unit) / unit;
}

/** The list price of a type, CNY an hour. */
export function hourlyPrice(instanceType: string): number {
  const { cpu, memory } = capacityOf(instanceType);
  const { core, gib, card } = rates[familyOf(instanceType)] ?? ordinaryRate;
  const cards = card === undefined ? 0 : Math.max(1, Math.floor(cpu / 20)) * card;
  return rounded(cpu * core + memory * gib + cards, 4);
}

/** What an hour of the type costs the owner of this instance, CNY. */
export function hourlyPriceFor(wire: CvmInstance, instanceType: string): number {
  const price = hourlyPrice(instanceType);
  return wire.InstanceChargeType === "SPOTPAID" ? rounded(price * SPOT, 4) : price;
}

/** CNY an hour for a disk of so many GiB. */
export function diskPrice(diskType: string, gib: number): number {
  return rounded(((diskRates[diskType] ?? 0) * gib) / HOURS_PER_MONTH, 4);
}

/** CNY an hour for so many Mbps. */
export function bandwidthPrice(mbps: number): number {
  return rounded(mbps * BANDWIDTH_RATE, 4);
}

/** What a month of a subscription costs, its cloud disks included, CNY: before and after the discount. */
function monthlyPrice({ InstanceType, SystemDisk, DataDisks }: CvmInstance): {
  readonly listed: number;
  readonly paid: number;
} {
  let hourly = hourlyPrice(InstanceType);
  for (const { DiskType = "", DiskSize = 0 } of [SystemDisk, ...DataDisks]) {
    hourly += diskPrice(DiskType, DiskSize);
  }
  const listed = hourly * HOURS_PER_MONTH;
  return { listed, paid: listed * SUBSCRIPTION };
}

/** What it costs to go on with a subscription for so many months, CNY. */
export function renewalPrice(
  wire: CvmInstance,
  months: number,
): { readonly listed: number; readonly paid: number } {
  const { listed, paid } = monthlyPrice(wire);
  return { listed: rounded(listed * months, 2), paid: rounded(paid * months, 2) };
}

/** What is paid back for the time that is left of a subscription, CNY. */
export function refundOf(wire: CvmInstance, now: number): number {
  if (wire.ExpiredTime === null) return 0;
  const left = Math.max(0, Date.parse(wire.ExpiredTime) - now);
  return rounded((monthlyPrice(wire).paid * left) / MONTH_MS, 2);
}

/**
 * What the change of a subscription costs for the rest of its time, CNY; less than nothing is paid
 * back (README, "Decisions").
 */
export function differenceUntilExpiry(
  wire: CvmInstance,
  instanceType: string,
  now: number,
): number {
  if (wire.ExpiredTime === null) return 0;
  const left = Math.max(0, Date.parse(wire.ExpiredTime) - now);
  const hourly = hourlyPrice(instanceType) - hourlyPrice(wire.InstanceType);
  return rounded((hourly * HOURS_PER_MONTH * SUBSCRIPTION * left) / MONTH_MS, 2);
}
