import { checkInstanceIds } from "../instance-ids.ts";
import { writeAction } from "../wire-action.ts";
import { extension } from "./extension.ts";

/** RecoverInstances: out of the recycle bin, as they were. */
export const recoverInstances = writeAction(
  { ...extension, action: "RecoverInstances", ratePerSecond: 10 },
  { InstanceIds: { kind: "list", of: { kind: "text" }, required: true } },
  ({ InstanceIds: instanceIds }) =>
    checkInstanceIds(instanceIds) ?? { action: "RecoverInstances", params: { instanceIds } },
);
