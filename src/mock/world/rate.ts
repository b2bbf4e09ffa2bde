import type { ChargeType, CvmInstance } from "./cvm-instance.ts";
import { type Money, moneyOf } from "./money.ts";
import { bandwidthPrice, diskPrice, hourlyPriceFor } from "./prices.ts";

/** What an hour of one resource costs, part by part. */
export interface Rate {
  /** CPU, memory, cards. */
  readonly compute: Money;
  readonly disks: Money;
  /** Bandwidth that is paid by the hour; traffic is not, for nothing runs here. */
  readonly bandwidth: Money;
}

export const NOTHING: Rate = { compute: 0, disks: 0, bandwidth: 0 };

export function totalOf({ compute, disks, bandwidth }: Rate): Money {
  return compute + disks + bandwidth;
}

/** Whether an instance is paid for afterwards: the others are paid in advance or with their host. */
export function isPostpaid(charge: ChargeType | string): boolean {
  return charge === "POSTPAID_BY_HOUR" || charge === "SPOTPAID";
}

/** Who is not charged: what is not there yet, not any more, or set aside (tencent.md §8.6). */
const freeStates: ReadonlySet<string> = new Set([
  "PENDING",
  "LAUNCH_FAILED",
  "SHUTDOWN",
  "TERMINATING",
]);

/**
 * What an hour of an instance costs as it is now: all of it while it is there, its disks alone when it
 * was stopped without charges, nothing in the recycle bin or once it was stopped for arrears
 * (tencent.md §5, §8.3, §8.5).
 */
export function rateOf(wire: CvmInstance): Rate {
  const { InstanceChargeType: charge, InstanceState: state, IsolatedSource: isolated } = wire;
  if (!isPostpaid(charge) || freeStates.has(state) || isolated === "ARREAR") return NOTHING;
  const gaveUpResources = wire.StopChargingMode === "STOP_CHARGING";
  return {
    compute: gaveUpResources ? 0 : moneyOf(hourlyPriceFor(wire, wire.InstanceType)),
    disks: disksOf(wire),
    bandwidth: bandwidthOf(wire),
  };
}

function disksOf({ SystemDisk, DataDisks }: CvmInstance): Money {
  let price = 0;
  for (const { DiskType = "", DiskSize = 0 } of [SystemDisk, ...DataDisks]) {
    price += moneyOf(diskPrice(DiskType, DiskSize));
  }
  return price;
}

/** An address that went back to the pool takes its bandwidth along. */
function bandwidthOf({ InternetAccessible, PublicIpAddresses }: CvmInstance): Money {
  const { InternetChargeType, InternetMaxBandwidthOut = 0 } = InternetAccessible;
  if (InternetChargeType !== "BANDWIDTH_POSTPAID_BY_HOUR" || PublicIpAddresses === null) return 0;
  return moneyOf(bandwidthPrice(InternetMaxBandwidthOut));
}
