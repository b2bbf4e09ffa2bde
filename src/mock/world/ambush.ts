import type { Call } from "./calls.ts";
import type { World } from "./world.ts";

/** Another actor begins an operation on what a call names, once, a moment before the call. */
export function springAmbushes(world: World, { action, params }: Call, sprung: Set<string>): void {
  if (!("instanceIds" in params)) return;
  for (const ambush of world.settings.ambushes) {
    if (ambush.action !== action) continue;
    for (const id of ambush.instanceIds) {
      const found = world.lookUp(id);
      if (!params.instanceIds.includes(id) || found.kind !== "present") continue;
      if (sprung.has(`${action} ${id}`)) continue;
      sprung.add(`${action} ${id}`);
      const record = world.edit(found.index);
      if (record.wire.InstanceState !== "RUNNING" || record.operation) continue;
      record.operations++;
      record.operation = { number: record.operations, action: ambush.operation };
      record.wire.LatestOperation = ambush.operation;
      record.wire.LatestOperationState = "OPERATING";
      world.plan(record, "operation-done", "otherOperation");
    }
  }
}
