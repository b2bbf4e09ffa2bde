import type { DescribeInstancesResponse } from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";
import type { InstanceRecord } from "../../world/record.ts";
import { failureMessage } from "../failure-messages.ts";
import { compileFilters } from "../filters.ts";
import { checkInstanceIds } from "../instance-ids.ts";
import type { Language } from "../language.ts";
import { listFields } from "../list-fields.ts";
import { pageOf } from "../paging.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** The answer as the wire has it: the official type with nulls where it says "optional". */
type Answer = {
  [K in Exclude<
    keyof DescribeInstancesResponse,
    "RequestId" | "InstanceSet"
  >]-?: DescribeInstancesResponse[K];
} & { InstanceSet: ReturnType<typeof instanceOnTheWire>[] };

/** DescribeInstances (tencent.md §2.1): ids or filters, a page of them, and how many in all. */
export const describeInstances = readAction(
  { ...cvm, action: "DescribeInstances", regional: true, ratePerSecond: 40 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" } },
    ...listFields,
  },
  ({ InstanceIds: ids = [], Filters: filters = [], ...paging }, { world, region, language }) => {
    if (ids.length > 0 && filters.length > 0) {
      return { code: "InvalidParameterCombination", parameters: ["InstanceIds", "Filters"] };
    }
    const page = pageOf(paging);
    if ("code" in page) return page;
    const malformed = checkInstanceIds(ids);
    if (malformed) return malformed;
    const compiled = compileFilters(filters, world, region);
    if ("error" in compiled) return compiled.error;
    const listed = new Set(
      ids.flatMap((id) => {
        const found = world.lookUp(id);
        return found.kind === "present" ? [found.index] : [];
      }),
    );
    const matches = ids.length > 0 ? (index: number) => listed.has(index) : compiled.matches;
    const selected = world.select(region, matches, page.offset, page.limit);
    const answer: Answer = {
      TotalCount: selected.total,
      InstanceSet: selected.page.map((index) => instanceOnTheWire(world.read(index), language)),
    };
    return answer;
  },
);

/** A record as DescribeInstances shows it in a language. */
export function instanceOnTheWire({ wire, failure }: InstanceRecord, language: Language) {
  const message = failure === null ? null : failureMessage(failure, language);
  return { ...wire, LatestOperationErrorMsg: message };
}
