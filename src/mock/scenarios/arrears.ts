import { ordinarySettings } from "../world/settings.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const zone = "ap-guangzhou-6";

/** One of each kind that arrears concern, or not (tencent.md §8.5), named by its role. */
const servers: readonly InstanceSpec[] = [
  { name: "web-1", zone, publicIp: "eip" },
  { name: "web-2", zone, publicIp: "ordinary", network: "BANDWIDTH_POSTPAID_BY_HOUR" },
  { name: "worker", zone, type: "SA3.LARGE8", data: [["CLOUD_SSD", 200, "elastic"]] },
  { name: "spot", zone, charge: "SPOTPAID" },
  { name: "protected", zone, protected: true },
  { name: "stopped", zone, state: "STOPPED", latest: ["StopInstances", "SUCCESS"] },
  {
    name: "stopped-without-charges",
    zone,
    state: "STOPPED",
    stopCharging: "STOP_CHARGING",
    publicIp: "eip",
    latest: ["StopInstances", "SUCCESS"],
  },
  { name: "subscription", zone, charge: "PREPAID", expires: 90 },
  {
    name: "subscription-in-bin",
    zone,
    charge: "PREPAID",
    expires: -1,
    restrict: "EXPIRED",
    state: "SHUTDOWN",
    isolated: "EXPIRE",
    waited: 24,
  },
  {
    name: "in-bin",
    zone,
    state: "SHUTDOWN",
    isolated: "MANMADE",
    waited: 0.1,
    latest: ["RecycleInstances", "SUCCESS"],
  },
  { name: "elsewhere", zone: "ap-shanghai-4" },
];

/** What is left does not last for the hour: at the next full one the account owes money. */
export const arrearsScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet(servers, input),
    settings: ordinarySettings,
    balance: 0.01,
  }),
};
