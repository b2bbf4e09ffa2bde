import { checkInstanceIds } from "../instance-ids.ts";
import { stopTypeOf } from "../stop-type.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** RebootInstances (tencent.md §3.3). */
export const rebootInstances = writeAction(
  { ...cvm, action: "RebootInstances", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    ForceReboot: { kind: "flag" },
    StopType: { kind: "text" },
  },
  ({ InstanceIds: instanceIds, ForceReboot, StopType }) => {
    const stopType = stopTypeOf("ForceReboot", ForceReboot, StopType);
    if (typeof stopType !== "string") return stopType;
    const malformed = checkInstanceIds(instanceIds);
    return malformed ?? { action: "RebootInstances", params: { instanceIds, stopType } };
  },
);
