import { isInArrears } from "./arrears.ts";
import type { DueKind } from "./due-queue.ts";
import { between, hash32 } from "./hash.ts";
import { canStopCharging } from "./no-charge.ts";
import { forcedDown, offlineChanged } from "./offline-change.ts";
import { enterService, powerChanged } from "./power.ts";
import { fail, succeed } from "./progress.ts";
import type { InstanceRecord } from "./record.ts";
import { missMember, releaseMember } from "./scaling.ts";
import { subscriptionOver } from "./subscription.ts";
import { beginTimedTermination, endByItself, recycled } from "./termination.ts";
import type { World } from "./world.ts";

type Transition = (world: World, record: InstanceRecord) => void;

/** What each thing that happens by itself does to its instance (tencent.md §8.2). */
export const transitions: { readonly [K in DueKind]: Transition } = {
  "stopping-shown": (_world, record) => {
    record.wire.InstanceState = "STOPPING";
  },
  stopped: (world, record) => {
    const eligible = canStopCharging(record.wire);
    const stopCharging = eligible && record.operation?.stopCharging === true;
    succeed(record, "STOPPED");
    record.wire.StopChargingMode = stopCharging
      ? "STOP_CHARGING"
      : eligible
        ? "KEEP_CHARGING"
        : "NOT_APPLICABLE";
    // An ordinary public address goes back to the pool, an EIP stays bound (§5 "Effects").
    if (stopCharging && !record.eip) record.wire.PublicIpAddresses = null;
    powerChanged(world, record, false);
  },
  "soft-stop-timeout": (world, record) => {
    if (record.operation?.stopType === "SOFT_FIRST") world.plan(record, "stopped", "hardStop");
    else fail(record, "RUNNING", "soft-stop-timed-out");
  },
  started: (world, record) => {
    succeed(record, "RUNNING");
    const { wire } = record;
    wire.StopChargingMode = "NOT_APPLICABLE";
    if (wire.InternetAccessible.PublicIpAssigned === true && wire.PublicIpAddresses === null) {
      wire.PublicIpAddresses = [freshPublicIp(world.opening.seed, record)];
    }
    enterService(world, record);
  },
  "start-failed": (world, record) => {
    const failure = isInArrears(world, record) ? "account-in-arrears" : "resources-insufficient";
    fail(record, "STOPPED", failure);
  },
  "rebooting-shown": (_world, record) => {
    record.wire.InstanceState = "REBOOTING";
  },
  rebooted: (_world, record) => succeed(record, "RUNNING"),
  "soft-reboot-timeout": (world, record) => {
    if (record.operation?.stopType === "SOFT_FIRST") world.plan(record, "rebooted", "hardReboot");
    else fail(record, "RUNNING", "soft-reboot-timed-out");
  },
  created: (world, record) => {
    succeed(record, "RUNNING");
    enterService(world, record);
  },
  recycled,
  recovered: (_world, record) => succeed(record, "STOPPED"),
  released: releaseMember,
  "retention-over": (world, record) => endByItself(world, record, "retention"),
  "arrears-over": (world, record) => endByItself(world, record, "arrears"),
  "termination-due": beginTimedTermination,
  "subscription-over": subscriptionOver,
  "rescue-entered": (_world, record) => succeed(record, "RESCUE_MODE"),
  "rescue-left": (_world, record) => succeed(record, "STOPPED"),
  "migration-entered": (world, record) => {
    record.wire.InstanceState = "SERVICE_LIVE_MIGRATE";
    world.plan(record, "migration-done", "migration");
  },
  "migration-done": (world, record) => {
    record.wire.InstanceState = "EXIT_SERVICE_LIVE_MIGRATE";
    world.plan(record, "migration-left", "migration");
  },
  "migration-left": (_world, record) => succeed(record, "RUNNING"),
  reinstalled: (_world, record) => succeed(record, "RUNNING"),
  "health-checked": (world, { index }) => world.dependents.probe(index, world.now),
  "member-missed": missMember,
  "forced-down": forcedDown,
  "offline-changed": offlineChanged,
  "operation-done": (_world, record) => succeed(record, record.wire.InstanceState),
};

/** The address an instance gets when it starts after having given its own back. */
function freshPublicIp(seed: number, record: InstanceRecord): string {
  const hash = hash32(seed, "fresh-ip", record.index, record.operations);
  return `43.${between(hash, 128, 159)}.${(hash >>> 8) % 256}.${between(hash >>> 16, 1, 254)}`;
}
