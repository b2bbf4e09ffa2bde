import { checkInstanceIds } from "../instance-ids.ts";
import { writeAction } from "../wire-action.ts";
import { extension } from "./extension.ts";

/** RecycleInstances: into the recycle bin, where they wait two hours for their release. */
export const recycleInstances = writeAction(
  { ...extension, action: "RecycleInstances", ratePerSecond: 10 },
  { InstanceIds: { kind: "list", of: { kind: "text" }, required: true } },
  ({ InstanceIds: instanceIds }) =>
    checkInstanceIds(instanceIds) ?? { action: "RecycleInstances", params: { instanceIds } },
);
