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
