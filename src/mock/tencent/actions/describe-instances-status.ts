import { checkInstanceIds } from "../instance-ids.ts";
import { pageOf } from "../paging.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** DescribeInstancesStatus (tencent.md §2.6): id and state only, for cheap polling. */
export const describeInstancesStatus = readAction(
  { ...cvm, action: "DescribeInstancesStatus", regional: true, ratePerSecond: 40 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" } },
    Offset: { kind: "integer" },
    Limit: { kind: "integer" },
  },
  ({ InstanceIds: ids = [], ...paging }, { world, region }) => {
    const page = pageOf(paging);
    if ("code" in page) return page;
    const malformed = checkInstanceIds(ids);
    if (malformed) return malformed;
    const listed = new Set(
      ids.flatMap((id) => {
        const found = world.lookUp(id);
        return found.kind === "present" ? [found.index] : [];
      }),
    );
    const matches = (index: number) => ids.length === 0 || listed.has(index);
    const selected = world.select(region, matches, page.offset, page.limit);
    const idOf = world.facet("id");
    const stateOf = world.facet("state");
    return {
      TotalCount: selected.total,
      InstanceStatusSet: selected.page.map((index) => ({
        InstanceId: idOf(index),
        InstanceState: stateOf(index),
      })),
    };
  },
);
