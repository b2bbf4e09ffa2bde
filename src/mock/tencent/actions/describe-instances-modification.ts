import type { InstanceTypeConfigStatus } from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";
import type { CvmInstance } from "../../world/cvm-instance.ts";
import { type CatalogueEntry, catalogue } from "../../world/machine-catalogue.ts";
import { refusalOfInstance, refusalOfType } from "../../world/resize-judge.ts";
import { checkInstanceIds } from "../instance-ids.ts";
import type { Language } from "../language.ts";
import { configOf } from "../machine-types.ts";
import { messageOf } from "../messages.ts";
import { readAction } from "../wire-action.ts";
import type { WireError } from "../wire-error.ts";
import { cvm } from "./cvm.ts";

/** Ids per request (tencent.md §3.6). */
const MAX_IDS = 20;
const STATUSES = ["SELL", "UNAVAILABLE"];

/**
 * DescribeInstancesModification (tencent.md §3.6): the types that all the instances may be changed
 * to, and why not to the others. What one of them has already is not among them.
 */
export const describeInstancesModification = readAction(
  { ...cvm, action: "DescribeInstancesModification", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    Filters: {
      kind: "list",
      of: {
        kind: "object",
        fields: {
          Name: { kind: "text", required: true },
          Values: { kind: "list", of: { kind: "text" }, required: true },
        },
      },
    },
  },
  ({ InstanceIds: ids, Filters: filters = [] }, { world, region, language }) => {
    const malformed = checkInstanceIds(ids, MAX_IDS) ?? checkFilters(filters);
    if (malformed) return malformed;
    const wires: CvmInstance[] = [];
    for (const instanceId of ids) {
      const found = world.lookUp(instanceId);
      if (found.kind !== "present" || found.region !== region) {
        return { code: "InvalidInstanceId.NotFound", instanceId };
      }
      wires.push(world.read(found.index).wire);
    }
    const wanted = filters.flatMap(({ Values }) => Values);
    const statuses = catalogue
      .filter(({ instanceType }) => wires.every((wire) => wire.InstanceType !== instanceType))
      .map((entry) => statusOf(entry, wires, region, language))
      .filter(({ Status = "" }) => wanted.length === 0 || wanted.includes(Status));
    return { TotalCount: statuses.length, InstanceTypeConfigStatusSet: statuses };
  },
);

function checkFilters(
  filters: readonly { readonly Name: string; readonly Values: readonly string[] }[],
): WireError | null {
  for (const { Name, Values } of filters) {
    if (Name !== "status") return { code: "InvalidFilter", value: Name };
    if (Values.length > STATUSES.length) {
      return {
        code: "InvalidFilterValue.LimitExceeded",
        parameter: "Filter.Values",
        limit: STATUSES.length,
      };
    }
    const wrong = Values.find((value) => !STATUSES.includes(value));
    if (wrong !== undefined) {
      return { code: "InvalidParameterValue", parameter: "Filter.Values", value: wrong };
    }
  }
  return null;
}

function statusOf(
  entry: CatalogueEntry,
  wires: readonly CvmInstance[],
  region: string,
  language: Language,
): InstanceTypeConfigStatus {
  const [first] = wires;
  const refusals = wires.flatMap(
    (wire) => refusalOfInstance(wire) ?? refusalOfType(wire, entry.instanceType) ?? [],
  );
  const [refusal] = refusals;
  const context = { action: "ResetInstancesType", region, requestId: "" };
  return {
    Status: refusal ? "UNAVAILABLE" : "SELL",
    Message: refusal ? messageOf(refusal, language, context) : "",
    InstanceTypeConfig: configOf(entry, first?.Placement.Zone ?? ""),
  };
}
