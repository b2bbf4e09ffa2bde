import { isoTime } from "./iso-time.ts";
import { powerChanged } from "./power.ts";
import { refundOf, renewalPrice } from "./prices.ts";
import type { InstanceRecord } from "./record.ts";
import type { World } from "./world.ts";

/** The same day and time so many months later, or the last day of that month if it is shorter. */
export function monthsLater(ms: number, months: number): number {
  const date = new Date(ms);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

/** When a subscription ends, milliseconds; null for what has no end. */
export function endOf({ wire }: InstanceRecord): number | null {
  return wire.ExpiredTime === null ? null : Date.parse(wire.ExpiredTime);
}

/** Goes on with a subscription from the day on which it was to end (tencent.md §8.3). */
export function extend(world: World, record: InstanceRecord, months: number): void {
  const end = endOf(record) ?? world.now;
  world.finances.pay(renewalPrice(record.wire, months).paid);
  record.wire.ExpiredTime = isoTime(monthsLater(end, months));
  if (record.wire.RestrictState === "EXPIRED") record.wire.RestrictState = "NORMAL";
  world.planEnd(record);
}

/** A subscription is given back: what is left of it is paid back, which ends it (README). */
export function giveBack(world: World, record: InstanceRecord): void {
  world.finances.returns++;
  const end = endOf(record);
  if (end === null || end <= world.now) return;
  world.finances.pay(-refundOf(record.wire, world.now));
  record.wire.ExpiredTime = isoTime(world.now);
}

/**
 * A subscription is over: it is renewed if that was wished and can be paid; otherwise the instance is
 * turned off and put into the recycle bin (tencent.md §8.5).
 */
export function subscriptionOver(world: World, record: InstanceRecord): void {
  const { wire } = record;
  const goesOn = wire.RenewFlag === "NOTIFY_AND_AUTO_RENEW";
  if (goesOn && world.finances.canPay(renewalPrice(wire, 1).paid)) {
    extend(world, record, 1);
    return;
  }
  const running = wire.InstanceState !== "STOPPED";
  record.cameFrom = running ? "RUNNING" : "STOPPED";
  record.operations++;
  record.operation = null;
  wire.InstanceState = "SHUTDOWN";
  wire.RestrictState = "EXPIRED";
  wire.IsolatedSource = "EXPIRE";
  if (running) powerChanged(world, record, false);
  world.setDeadline(record, "recycle-bin", world.settings.binSubscriptionMs);
}
