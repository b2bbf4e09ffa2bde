import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** Timers per request: as many as instances. */
const MAX_IDS = 100;

/** DeleteInstancesActionTimer (tencent.md §4.3): only timers that have not begun. */
export const deleteInstancesActionTimer = writeAction(
  { ...cvm, action: "DeleteInstancesActionTimer", regional: true, ratePerSecond: 10 },
  { ActionTimerIds: { kind: "list", of: { kind: "text" }, required: true } },
  ({ ActionTimerIds: timerIds }) =>
    timerIds.length > MAX_IDS
      ? {
          code: "InvalidParameterValue.LimitExceeded",
          parameter: "ActionTimerIds",
          limit: MAX_IDS,
        }
      : { action: "DeleteInstancesActionTimer", params: { timerIds } },
);
