import type { AttributeChange, CallParams, Refusal } from "../calls.ts";
import { findAll, stateRefusal, stoppedModeRefusal } from "../judge.ts";
import { beginOperation } from "../progress.ts";
import type { InstanceRecord } from "../record.ts";
import { refuse } from "../refuse.ts";
import type { World } from "../world.ts";
import type { CallOrigin } from "./operation.ts";

const action = "ModifyInstancesAttribute";

/** ModifyInstancesAttribute (tencent.md §3.8): at once, except a host name, which reboots. */
export function modifyInstancesAttribute(
  world: World,
  { instanceIds, change }: CallParams["ModifyInstancesAttribute"],
  { region, requestId }: CallOrigin,
): Refusal | null {
  const found = findAll(world, action, region, instanceIds);
  if ("refusal" in found) return found.refusal;
  for (const record of found.records) {
    const demand = { states: ["RUNNING", "STOPPED"], unrestricted: false } as const;
    const refusal =
      stoppedModeRefusal(action, record) ?? stateRefusal(world, action, record, demand);
    if (refusal) return refusal;
  }
  if (change.name === "DisableApiTermination" && change.value) {
    for (const record of found.records) {
      const code = unprotectable(world, record);
      if (code) return refuse(action, code, { instanceId: record.wire.InstanceId });
    }
  }
  for (const { index } of found.records) {
    const record = world.edit(index);
    beginOperation(record, requestId, { action });
    record.operation = null;
    record.wire.LatestOperationState = "SUCCESS";
    applyChange(world, record, change, requestId);
  }
  return null;
}

/** Why an instance cannot have termination protection (tencent.md §3.8, §7.4). */
function unprotectable(world: World, record: InstanceRecord): string | null {
  if (record.wire.InstanceChargeType === "SPOTPAID") return "InvalidInstance.NotSupported";
  return world.timers.of(record.index)
    ? "UnsupportedOperation.InvalidInstanceNotSupportedProtectedInstance"
    : null;
}

function applyChange(
  world: World,
  record: InstanceRecord,
  change: AttributeChange,
  requestId: string,
): void {
  const { wire } = record;
  switch (change.name) {
    case "InstanceName":
      wire.InstanceName = change.value;
      return;
    case "HostName":
      wire.HostName = change.value;
      if (change.reboot && wire.InstanceState === "RUNNING") {
        beginOperation(record, requestId, { action: "RebootInstances", stopType: "SOFT_FIRST" });
        wire.InstanceState = "REBOOTING";
        world.plan(record, "rebooted", "softReboot");
      }
      return;
    case "SecurityGroups":
      wire.SecurityGroupIds = [...change.value];
      return;
    case "CamRoleName":
      wire.CamRoleName = change.value;
      return;
    case "DisableApiTermination":
      wire.DisableApiTermination = change.value;
      return;
    case "EnableJumboFrame":
      wire.EnableJumboFrame = change.value;
      return;
    case "UserData":
      // DescribeInstances does not show it, so there is nothing to see.
      return;
  }
}
