import type { StoppedMode, StopType } from "../world/cvm-instance.ts";
import type { WireError } from "./wire-error.ts";

function isStopType(value: string): value is StopType {
  return value === "SOFT" || value === "SOFT_FIRST" || value === "HARD";
}

export function isStoppedMode(value: string): value is StoppedMode {
  return value === "KEEP_CHARGING" || value === "STOP_CHARGING";
}

/** How to stop: StopType, or the deprecated flag alone (tencent.md §3.1, §3.3). */
export function stopTypeOf(
  flagName: string,
  flag: boolean | undefined,
  stopType: string | undefined,
): StopType | WireError {
  if (stopType !== undefined && !isStopType(stopType)) {
    return { code: "InvalidParameterValue", parameter: "StopType", value: stopType };
  }
  if (flag !== undefined && stopType !== undefined) {
    return { code: "InvalidParameterCombination", parameters: [flagName, "StopType"] };
  }
  return stopType ?? (flag ? "SOFT_FIRST" : "SOFT");
}
