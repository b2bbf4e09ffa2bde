import type { InstanceRefund } from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";
import { conditionOf } from "../../world/judge.ts";
import { refundOf } from "../../world/prices.ts";
import { checkInstanceIds } from "../instance-ids.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** InquiryPriceTerminateInstances (tencent.md §3.4): what is paid back when subscriptions are returned. */
export const inquiryPriceTerminateInstances = readAction(
  { ...cvm, action: "InquiryPriceTerminateInstances", regional: true, ratePerSecond: 10 },
  { InstanceIds: { kind: "list", of: { kind: "text" }, required: true } },
  ({ InstanceIds: ids }, { world, region }) => {
    const malformed = checkInstanceIds(ids);
    if (malformed) return malformed;
    const refunds: InstanceRefund[] = [];
    for (const instanceId of new Set(ids)) {
      const found = world.lookUp(instanceId);
      if (found.kind !== "present" || found.region !== region) {
        return { code: "InvalidInstanceId.NotFound", instanceId };
      }
      const record = world.read(found.index);
      if (record.wire.InstanceChargeType !== "PREPAID") {
        return { code: "InvalidInstance.NotSupported", instanceId };
      }
      if (conditionOf(world, record) === "unreturnable") {
        return { code: "FailedOperation.Unreturnable", instanceId };
      }
      const Refunds = refundOf(record.wire, world.now);
      refunds.push({ InstanceId: instanceId, Refunds, PriceDetail: "" });
    }
    return { InstanceRefundsSet: refunds };
  },
);
