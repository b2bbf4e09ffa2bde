import { checkInstanceIds } from "../instance-ids.ts";
import { checkInstanceType } from "../machine-types.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** Instances per request (tencent.md §3.6). */
const MAX_IDS = 1;

/** ResetInstancesType (tencent.md §3.6): one instance per call. */
export const resetInstancesType = writeAction(
  { ...cvm, action: "ResetInstancesType", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    InstanceType: { kind: "text", required: true },
    ForceStop: { kind: "flag" },
  },
  ({ InstanceIds: instanceIds, InstanceType: instanceType, ForceStop: forceStop = false }) =>
    checkInstanceIds(instanceIds, MAX_IDS) ??
    checkInstanceType(instanceType) ?? {
      action: "ResetInstancesType",
      params: { instanceIds, instanceType, forceStop },
    },
);
