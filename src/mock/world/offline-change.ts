import { isInArrears } from "./arrears.ts";
import { capacityOf, gpuOf, topologyOf } from "./machine-type.ts";
import { powerChanged } from "./power.ts";
import { beginOperation, succeed } from "./progress.ts";
import type { InstanceRecord, OfflineChange } from "./record.ts";
import type { World } from "./world.ts";

/**
 * Begins what can only be done to an instance that is down. One that runs is forced down first and
 * started again afterwards (tencent.md §3.7, §8.2); it is one operation from end to end.
 */
export function beginOfflineChange(
  world: World,
  record: InstanceRecord,
  requestId: string,
  operation: { readonly action: string; readonly change: OfflineChange },
): void {
  const running = record.wire.InstanceState === "RUNNING";
  beginOperation(record, requestId, { ...operation, startsAgain: running });
  if (!running) {
    world.plan(record, "offline-changed", "offlineChange");
    return;
  }
  if (record.lags) world.plan(record, "stopping-shown", "lag");
  else record.wire.InstanceState = "STOPPING";
  world.plan(record, "forced-down", "hardStop");
}

/** A running instance is down: now the change can be made. It keeps its resources and charges. */
export function forcedDown(world: World, record: InstanceRecord): void {
  record.wire.InstanceState = "STOPPED";
  powerChanged(world, record, false);
  world.plan(record, "offline-changed", "offlineChange");
}

/** The change is made; what ran before starts again, unless the account owes money. */
export function offlineChanged(world: World, record: InstanceRecord): void {
  const { operation } = record;
  if (operation?.change) apply(world, record, operation.change);
  if (!operation?.startsAgain) {
    succeed(record, record.wire.InstanceState);
    return;
  }
  record.wire.InstanceState = "STARTING";
  if (isInArrears(world, record)) world.plan(record, "start-failed", "startFailure");
  else world.plan(record, "started", "start");
}

function apply(world: World, { index, wire }: InstanceRecord, change: OfflineChange): void {
  const keyIds = wire.LoginSettings?.KeyIds ?? [];
  switch (change.kind) {
    case "password":
      // No reading of an instance shows its password, so the world does not know it either.
      return;
    case "type": {
      const { cpu, memory } = capacityOf(change.instanceType);
      wire.InstanceType = change.instanceType;
      wire.CPU = cpu;
      wire.Memory = memory;
      wire.CpuTopology = topologyOf(cpu);
      wire.GPUInfo = gpuOf(change.instanceType, world.opening.seed, index);
      return;
    }
    case "bind-keys":
      // The keys bound before become invalid (§3.7).
      wire.LoginSettings = { KeyIds: [...change.keyIds] };
      return;
    case "unbind-keys":
      wire.LoginSettings = { KeyIds: keyIds.filter((id) => !change.keyIds.includes(id)) };
      return;
  }
}
