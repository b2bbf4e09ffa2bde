import { checkInstanceIds } from "../instance-ids.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** ImportInstancesActionTimer (tencent.md §4.3): a time, to the second, for a termination. */
export const importInstancesActionTimer = writeAction(
  { ...cvm, action: "ImportInstancesActionTimer", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    ActionTimer: {
      kind: "object",
      fields: {
        TimerAction: { kind: "text", required: true },
        ActionTime: { kind: "text", required: true },
      },
      required: true,
    },
  },
  ({ InstanceIds: instanceIds, ActionTimer: { TimerAction, ActionTime } }) => {
    if (TimerAction !== "TerminateInstances") {
      return { code: "InvalidParameter", parameter: "ActionTimer.TimerAction" };
    }
    const at = timeOf(ActionTime);
    if (at === null) return { code: "InvalidParameterValue.InvalidTimeFormat", value: ActionTime };
    return (
      checkInstanceIds(instanceIds) ?? {
        action: "ImportInstancesActionTimer",
        params: { instanceIds, at },
      }
    );
  },
);

/** `YYYY-MM-DDThh:mm:ssZ` and a moment that exists, as milliseconds. */
function timeOf(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  // What rolls over, such as 30 February, is no moment.
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text.slice(0, 19)) ? null : at;
}
