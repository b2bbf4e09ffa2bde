import { checkInstanceIds } from "../instance-ids.ts";
import { writeAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/**
 * TerminateInstances (tencent.md §3.4). ReleaseAddress is accepted and does nothing: it holds for
 * special kinds of EIP only, and this account has none of them.
 */
export const terminateInstances = writeAction(
  { ...cvm, action: "TerminateInstances", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    ReleaseAddress: { kind: "flag" },
    ReleasePrepaidDataDisks: { kind: "flag" },
  },
  ({ InstanceIds: instanceIds, ReleasePrepaidDataDisks: releasePrepaidDataDisks = false }) =>
    checkInstanceIds(instanceIds) ?? {
      action: "TerminateInstances",
      params: { instanceIds, releasePrepaidDataDisks },
    },
);
