import { isStoppedForArrears } from "./arrears.ts";
import { uuid } from "./hash.ts";
import { beginOperation, succeed } from "./progress.ts";
import { isPostpaid } from "./rate.ts";
import type { InstanceRecord } from "./record.ts";
import { launchMissing } from "./scaling.ts";
import type { World } from "./world.ts";

/** The balance is below zero: for two hours everything goes on, and is charged. */
export function beginArrears({ finances, now }: World): void {
  finances.account.arrears = { since: now, stopped: false };
}

/**
 * Nothing was paid in time: what is paid by the hour is shut down, costs nothing any more and is
 * released a day later, past the recycle bin. Whoever is in there already has a time of its own.
 */
export function stopForArrears(world: World): void {
  const { account } = world.finances;
  if (account.arrears) account.arrears = { ...account.arrears, stopped: true };
  const chargeOf = world.facet("chargeType");
  for (const index of world.everyPresent()) {
    if (!isPostpaid(chargeOf(index))) continue;
    if (isStoppedForArrears(world.read(index).wire)) stop(world, world.edit(index));
  }
}

function stop(world: World, record: InstanceRecord): void {
  const { wire } = record;
  const stopped = wire.InstanceState === "STOPPED";
  const requestId = uuid(world.opening.seed, "arrears", record.index, record.operations);
  beginOperation(record, requestId, { action: "StopInstances" });
  if (stopped) succeed(record, "STOPPED");
  else {
    wire.InstanceState = "STOPPING";
    world.plan(record, "stopped", "hardStop");
  }
  wire.IsolatedSource = "ARREAR";
  world.setDeadline(record, "arrears", world.settings.arrearsStoppedMs);
}

/** Enough was topped up: what was stopped stays so, but can be started again, and costs as it did. */
export function endArrears(world: World): void {
  world.finances.account.arrears = null;
  for (const index of world.owing()) {
    const record = world.edit(index);
    const binned = record.wire.InstanceState === "SHUTDOWN";
    if (!binned) record.deadline = null;
    record.wire.IsolatedSource = binned ? "MANMADE" : "NOTISOLATED";
  }
  for (const group of world.dependents.scalingGroups) {
    if (group.enabled) launchMissing(world, group);
  }
}
