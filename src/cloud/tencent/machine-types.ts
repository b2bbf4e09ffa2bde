/** What an instance can be changed to, and what it costs then (`tencent.md §3.6`). */
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import type { TypeChoice } from "../../instance/type-offers.ts";
import type { TypePrice } from "../../instance/type-price.ts";
import { createPace, type Pace } from "../pace.ts";
import type { Provider } from "../provider.ts";
import type { Api } from "./api.ts";
import { asList, asNumber, asRecord, asText, type Loose } from "./loose.ts";

/** Ids that one question may name. */
const MOST_IDS = 20;
/** What either action allows the whole account. */
const PER_SECOND = 10;
/** All amounts of this API are in yuan. */
export const CURRENCY = "CNY";

type MachineTypeReader = Pick<Provider, "typeChoices" | "priceAsType">;

export function createMachineTypeReader(api: Api): MachineTypeReader {
  const choicesPace = createPace(PER_SECOND);
  const pricePace = createPace(PER_SECOND);

  async function ask<Fields>(
    pace: Pace,
    question: { readonly action: string; readonly region: string; readonly parameters: object },
    signal?: AbortSignal,
  ) {
    await pace.turn(signal);
    return api.call<Fields>({ ...question, effect: "read", signal });
  }

  return {
    async typeChoices(region, ids, signal) {
      const action = "DescribeInstancesModification";
      const parameters = { InstanceIds: ids.slice(0, MOST_IDS) };
      const answer = await ask<Wire.DescribeInstancesModificationResponse>(
        choicesPace,
        { action, region, parameters },
        signal,
      );
      const set = answer.InstanceTypeConfigStatusSet;
      if (set !== null && !Array.isArray(set)) {
        throw api.malformed(action, answer.RequestId, "it has no list");
      }
      return asList(set).flatMap((item) => readChoice(asRecord(item)) ?? []);
    },

    async priceAsType(region, id, type, signal) {
      const action = "InquiryPriceResetInstancesType";
      const answer = await ask<Wire.InquiryPriceResetInstancesTypeResponse>(
        pricePace,
        { action, region, parameters: { InstanceIds: [id], InstanceType: type } },
        signal,
      );
      const price = asRecord<Wire.Price>(answer.Price);
      const read = readPrice(asRecord<Wire.ItemPrice>(price?.InstancePrice));
      if (!read) throw api.malformed(action, answer.RequestId, "it has no price");
      return read;
    },
  };
}

function readChoice(item: Loose<Wire.InstanceTypeConfigStatus> | null): TypeChoice | null {
  const config = asRecord<Wire.InstanceTypeConfig>(item?.InstanceTypeConfig);
  const type = asText(config?.InstanceType);
  if (!item || !config || type === "") return null;
  const gpus = asNumber(config.GpuCount) || asNumber(config.GPU);
  return {
    type,
    family: asText(config.InstanceFamily),
    cpu: asNumber(config.CPU),
    memoryGib: asNumber(config.Memory),
    gpu: gpus > 0 ? { count: gpus, type: asText(config.GpuType) } : null,
    // Whatever is not on sale cannot be had; the API says why in its own words, or says nothing.
    unavailable: asText(item.Status) === "SELL" ? null : asText(item.Message),
  };
}

function readPrice(item: Loose<Wire.ItemPrice> | null): TypePrice | null {
  const perHour = item?.UnitPriceDiscount ?? item?.UnitPrice;
  if (typeof perHour === "number") return { kind: "hourly", perHour, currency: CURRENCY };
  const toPay = item?.DiscountPrice ?? item?.OriginalPrice;
  if (typeof toPay === "number") return { kind: "difference", toPay, currency: CURRENCY };
  return null;
}
