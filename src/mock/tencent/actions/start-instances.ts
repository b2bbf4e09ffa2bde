import { checkInstanceIds } from "../instance-ids.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** StartInstances (tencent.md §3.2). */
export const startInstances = writeAction(
  { ...cvm, action: "StartInstances", regional: true, ratePerSecond: 10 },
  { InstanceIds: { kind: "list", of: { kind: "text" }, required: true } },
  ({ InstanceIds: instanceIds }) =>
    checkInstanceIds(instanceIds) ?? { action: "StartInstances", params: { instanceIds } },
);
