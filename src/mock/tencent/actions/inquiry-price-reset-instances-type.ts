import type { ItemPrice } from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";
import type { CvmInstance } from "../../world/cvm-instance.ts";
import { differenceUntilExpiry, hourlyPrice, hourlyPriceFor } from "../../world/prices.ts";
import { refusalOfType } from "../../world/resize-judge.ts";
import { checkInstanceIds } from "../instance-ids.ts";
import { checkInstanceType } from "../machine-types.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** Instances per request (tencent.md §3.6). */
const MAX_IDS = 1;

/**
 * InquiryPriceResetInstancesType (tencent.md §3.6): what the instance costs as another type; the one
 * it has may be asked for too.
 */
export const inquiryPriceResetInstancesType = readAction(
  { ...cvm, action: "InquiryPriceResetInstancesType", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    InstanceType: { kind: "text", required: true },
  },
  ({ InstanceIds: instanceIds, InstanceType: instanceType }, { world, region }) => {
    const malformed = checkInstanceIds(instanceIds, MAX_IDS) ?? checkInstanceType(instanceType);
    if (malformed) return malformed;
    const [instanceId = ""] = instanceIds;
    const found = world.lookUp(instanceId);
    if (found.kind !== "present" || found.region !== region) {
      return { code: "InvalidInstanceId.NotFound", instanceId };
    }
    const { wire } = world.read(found.index);
    const refusal = instanceType === wire.InstanceType ? null : refusalOfType(wire, instanceType);
    if (refusal) return refusal;
    return { Price: { InstancePrice: priceOf(wire, instanceType, world.now) } };
  },
);

function priceOf(wire: CvmInstance, instanceType: string, now: number): ItemPrice {
  if (wire.InstanceChargeType === "PREPAID") {
    const price = differenceUntilExpiry(wire, instanceType, now);
    return { OriginalPrice: price, DiscountPrice: price, Discount: 100 };
  }
  const listed = hourlyPrice(instanceType);
  const paid = hourlyPriceFor(wire, instanceType);
  return {
    UnitPrice: listed,
    UnitPriceDiscount: paid,
    ChargeUnit: "HOUR",
    Discount: Math.round((paid / listed) * 100),
  };
}
