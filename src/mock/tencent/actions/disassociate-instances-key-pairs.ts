import { checkInstanceIds } from "../instance-ids.ts";
import { checkKeyIds } from "../key-ids.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** DisassociateInstancesKeyPairs (tencent.md §3.7): keys taken away. */
export const disassociateInstancesKeyPairs = writeAction(
  { ...cvm, action: "DisassociateInstancesKeyPairs", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    KeyIds: { kind: "list", of: { kind: "text" }, required: true },
    ForceStop: { kind: "flag" },
  },
  ({ InstanceIds: instanceIds, KeyIds: keyIds, ForceStop: forceStop = false }) =>
    checkInstanceIds(instanceIds) ??
    checkKeyIds(keyIds) ?? {
      action: "DisassociateInstancesKeyPairs",
      params: { instanceIds, keyIds, forceStop },
    },
);
