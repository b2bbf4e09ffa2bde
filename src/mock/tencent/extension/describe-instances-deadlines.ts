import { deadlineOf } from "../../world/deadline.ts";
import { isoTime } from "../../world/iso-time.ts";
import { checkInstanceIds } from "../instance-ids.ts";
import { readAction } from "../wire-action.ts";
import { extension } from "./extension.ts";

/** As the wire names them. */
const kinds = {
  "recycle-bin-release": "RECYCLE_BIN_RELEASE",
  "arrears-stop": "ARREARS_STOP",
  "arrears-release": "ARREARS_RELEASE",
} as const;

/** One instance that something happens to by itself. */
export interface InstanceDeadline {
  readonly InstanceId: string;
  readonly Kind: (typeof kinds)[keyof typeof kinds];
  /** `YYYY-MM-DDThh:mm:ssZ`: when the waiting began and when it ends, cut to the second. */
  readonly Since: string;
  readonly At: string;
}

/** DescribeInstancesDeadlines: those of the given instances that have one; the others are left out. */
export const describeInstancesDeadlines = readAction(
  { ...extension, action: "DescribeInstancesDeadlines", ratePerSecond: 40 },
  { InstanceIds: { kind: "list", of: { kind: "text" }, required: true } },
  ({ InstanceIds: ids }, { world, region }) => {
    const malformed = checkInstanceIds(ids);
    if (malformed) return malformed;
    const deadlines = [...new Set(ids)].flatMap((id): InstanceDeadline[] => {
      const found = world.lookUp(id);
      if (found.kind !== "present" || found.region !== region) return [];
      const deadline = deadlineOf(world, world.read(found.index));
      if (!deadline) return [];
      const { kind, since, at } = deadline;
      return [{ InstanceId: id, Kind: kinds[kind], Since: isoTime(since), At: isoTime(at) }];
    });
    return { InstanceDeadlineSet: deadlines };
  },
);
