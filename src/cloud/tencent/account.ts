/** What the account has (`billing`), and what it would pay for renewing subscriptions. */
import type * as Billing from "tencentcloud-sdk-nodejs/tencentcloud/services/billing/v20180709/billing_models";
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import { createPace } from "../pace.ts";
import type { Provider } from "../provider.ts";
import type { Api } from "./api.ts";
import { asRecord } from "./loose.ts";
import { CURRENCY } from "./machine-types.ts";
import { renewalOf } from "./requests.ts";

/** What InquiryPrice… actions allow the whole account (`tencent.md §3`). */
const PER_SECOND = 10;
const MOST_IDS = 100;
/** The billing service counts in hundredths. */
const CENTS = 100;

type AccountReader = Pick<Provider, "accountBalance" | "renewalPrice">;

export function createAccountReader(api: Api): AccountReader {
  const pace = createPace(PER_SECOND);
  return {
    async accountBalance(signal) {
      const action = "DescribeAccountBalance";
      const answer = await api.call<Billing.DescribeAccountBalanceResponse>({
        action,
        service: "billing",
        region: null,
        parameters: {},
        effect: "read",
        signal,
      });
      // `RealBalance` is what may be spent; the older `Balance` is the same without fractions of a cent.
      const cents = answer.RealBalance ?? answer.Balance;
      if (typeof cents !== "number") {
        throw api.malformed(action, answer.RequestId, "it has no balance");
      }
      return { amount: cents / CENTS, currency: CURRENCY };
    },

    async renewalPrice(region, ids, months, signal) {
      const action = "InquiryPriceRenewInstances";
      let toPay = 0;
      let listPrice: number | null = 0;
      for (let start = 0; start < ids.length; start += MOST_IDS) {
        await pace.turn(signal);
        const parameters: Wire.InquiryPriceRenewInstancesRequest = {
          InstanceIds: ids.slice(start, start + MOST_IDS),
          InstanceChargePrepaid: renewalOf(months, "manual"),
          RenewPortableDataDisk: true,
        };
        const answer = await api.call<Wire.InquiryPriceRenewInstancesResponse>({
          action,
          region,
          parameters,
          effect: "read",
          signal,
        });
        const price = asRecord<Wire.ItemPrice>(asRecord<Wire.Price>(answer.Price)?.InstancePrice);
        const original = price?.OriginalPrice;
        const discounted = price?.DiscountPrice ?? original;
        if (typeof discounted !== "number") {
          throw api.malformed(action, answer.RequestId, "it has no price");
        }
        toPay += discounted;
        listPrice =
          listPrice !== null && typeof original === "number" ? listPrice + original : null;
      }
      return { toPay, listPrice, currency: CURRENCY };
    },
  };
}
