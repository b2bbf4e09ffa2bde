import { checkInstanceIds } from "../instance-ids.ts";
import { isStoppedMode, stopTypeOf } from "../stop-type.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** StopInstances (tencent.md §3.1). ForceStop is deprecated: TRUE is a soft stop, then force. */
export const stopInstances = writeAction(
  { ...cvm, action: "StopInstances", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    ForceStop: { kind: "flag" },
    StopType: { kind: "text" },
    StoppedMode: { kind: "text" },
  },
  ({ InstanceIds: instanceIds, ForceStop, StopType, StoppedMode = "KEEP_CHARGING" }) => {
    const stopType = stopTypeOf("ForceStop", ForceStop, StopType);
    if (typeof stopType !== "string") return stopType;
    if (!isStoppedMode(StoppedMode)) {
      return { code: "InvalidParameterValue", parameter: "StoppedMode", value: StoppedMode };
    }
    const malformed = checkInstanceIds(instanceIds);
    if (malformed) return malformed;
    return { action: "StopInstances", params: { instanceIds, stopType, stoppedMode: StoppedMode } };
  },
);
