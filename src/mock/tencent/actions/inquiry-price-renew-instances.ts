import type { ItemPrice } from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models.js";
import { renewalPrice } from "../../world/prices.ts";
import { checkInstanceIds } from "../instance-ids.ts";
import { checkPrepaid, prepaidFields } from "../prepaid.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** InquiryPriceRenewInstances: what going on with all these subscriptions costs in all. */
export const inquiryPriceRenewInstances = readAction(
  { ...cvm, action: "InquiryPriceRenewInstances", regional: true, ratePerSecond: 10 },
  {
    InstanceIds: { kind: "list", of: { kind: "text" }, required: true },
    InstanceChargePrepaid: { kind: "object", fields: prepaidFields, required: true },
    DryRun: { kind: "flag" },
    RenewPortableDataDisk: { kind: "flag" },
  },
  ({ InstanceIds: ids, InstanceChargePrepaid: prepaid }, { world, region }) => {
    const wrong = checkInstanceIds(ids) ?? checkPrepaid(prepaid);
    if (wrong) return wrong;
    let listed = 0;
    let paid = 0;
    for (const instanceId of new Set(ids)) {
      const found = world.lookUp(instanceId);
      if (found.kind !== "present" || found.region !== region) {
        return { code: "InvalidInstanceId.NotFound", instanceId };
      }
      const { wire } = world.read(found.index);
      if (wire.InstanceChargeType !== "PREPAID") {
        return { code: "InvalidParameterValue.InstanceNotSupportedMixPricingModel", instanceId };
      }
      const price = renewalPrice(wire, prepaid.Period);
      listed += price.listed;
      paid += price.paid;
    }
    const price: ItemPrice = {
      OriginalPrice: toCents(listed),
      DiscountPrice: toCents(paid),
      Discount: Math.round((paid / listed) * 100),
    };
    return { Price: { InstancePrice: price } };
  },
);

function toCents(cny: number): number {
  return Math.round(cny * 100) / 100;
}
