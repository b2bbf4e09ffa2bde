import { ordinarySettings } from "../world/settings.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const zone = "ap-guangzhou-6";

/** What can be terminated, one per thing that goes with it or outlives it (tencent.md §8.6). */
const terminable: readonly InstanceSpec[] = [
  { name: "plain", zone },
  { name: "stopped", zone, state: "STOPPED", latest: ["StopInstances", "SUCCESS"] },
  {
    name: "stopped-without-charges",
    zone,
    state: "STOPPED",
    stopCharging: "STOP_CHARGING",
    latest: ["StopInstances", "SUCCESS"],
  },
  { name: "with-eip", zone, publicIp: "eip" },
  { name: "with-ordinary-ip", zone, publicIp: "ordinary" },
  { name: "with-elastic-disk", zone, data: [["CLOUD_SSD", 200, "elastic"]] },
  { name: "with-own-disk", zone, data: [["CLOUD_SSD", 200]] },
  {
    name: "with-all-kinds-of-disks",
    zone,
    type: "IT5.4XLARGE64",
    publicIp: "eip",
    snapshots: 2,
    data: [
      ["LOCAL_NVME", 3570],
      ["CLOUD_BSSD", 100],
      ["CLOUD_HSSD", 500, "elastic"],
    ],
  },
  { name: "spot", zone, charge: "SPOTPAID" },
  { name: "on-dedicated-host", zone, charge: "CDHPAID" },
  {
    name: "subscription",
    zone,
    charge: "PREPAID",
    expires: 60,
    publicIp: "eip",
    data: [["CLOUD_SSD", 100]],
  },
  { name: "subscription-expired", zone, charge: "PREPAID", restrict: "EXPIRED", expires: -2 },
  {
    name: "reinstall-failed",
    zone,
    latest: ["ResetInstance", "FAILED"],
    failure: "reinstall-failed",
  },
  { name: "hibernation-not-enabled", zone, condition: "hibernation-not-enabled" },
  { name: "rescue-mode", zone, state: "RESCUE_MODE", latest: ["EnterRescueMode", "SUCCESS"] },
  { name: "timer-set", zone, timer: 3 },
  {
    name: "timer-set-stopped",
    zone,
    timer: 30,
    state: "STOPPED",
    latest: ["StopInstances", "SUCCESS"],
  },
];

/** One per reason against a termination (tencent.md §7.4), the hidden ones named by their condition. */
const blocked: readonly InstanceSpec[] = [
  { name: "pending", zone, state: "PENDING", latest: ["RunInstances", "OPERATING"], age: 0 },
  { name: "launch-failed", zone, state: "LAUNCH_FAILED", latest: ["RunInstances", "FAILED"] },
  { name: "starting", zone, state: "STARTING", latest: ["StartInstances", "OPERATING"] },
  { name: "stopping", zone, state: "STOPPING", latest: ["StopInstances", "OPERATING"] },
  { name: "rebooting", zone, state: "REBOOTING", latest: ["RebootInstances", "OPERATING"] },
  { name: "terminating", zone, state: "TERMINATING", latest: ["TerminateInstances", "OPERATING"] },
  { name: "entering-rescue-mode", zone, state: "ENTER_RESCUE_MODE" },
  { name: "exiting-rescue-mode", zone, state: "EXIT_RESCUE_MODE" },
  { name: "entering-live-migration", zone, state: "ENTER_SERVICE_LIVE_MIGRATE" },
  { name: "live-migration", zone, state: "SERVICE_LIVE_MIGRATE" },
  { name: "exiting-live-migration", zone, state: "EXIT_SERVICE_LIVE_MIGRATE" },
  { name: "other-operation", zone, latest: ["ResetInstancesPassword", "OPERATING"] },
  { name: "same-operation", zone, latest: ["TerminateInstances", "OPERATING"] },
  { name: "protected", zone, protected: true },
  { name: "security-isolated", zone, restrict: "PROTECTIVELY_ISOLATED" },
  { name: "banned", zone, condition: "banned" },
  { name: "freezing", zone, condition: "freezing" },
  { name: "isolating", zone, condition: "isolating" },
  { name: "corrupted", zone, condition: "corrupted" },
  { name: "unsupported", zone, condition: "unsupported" },
  { name: "application-role", zone, condition: "application-role" },
  { name: "other-owner", zone, condition: "other-owner" },
  { name: "red-hat", zone, condition: "red-hat" },
  { name: "special-type", zone, type: "BMS5.24XLARGE384", condition: "special-type" },
  { name: "unpaid-order", zone, charge: "PREPAID", expires: 60, condition: "unpaid-order" },
  { name: "unreturnable", zone, charge: "PREPAID", expires: 60, condition: "unreturnable" },
  {
    name: "return-unsupported",
    zone,
    charge: "PREPAID",
    expires: 60,
    condition: "return-unsupported",
  },
];

/** What waits for its release: in the bin by every way there is, and stopped for arrears. */
const waiting: readonly InstanceSpec[] = [
  {
    name: "bin-by-hand",
    zone,
    publicIp: "eip",
    state: "SHUTDOWN",
    isolated: "MANMADE",
    waited: 0.5,
    latest: ["RecycleInstances", "SUCCESS"],
  },
  {
    name: "bin-by-hand-long-ago",
    zone,
    state: "SHUTDOWN",
    isolated: "MANMADE",
    waited: 1.9,
    latest: ["RecycleInstances", "SUCCESS"],
  },
  {
    name: "bin-returned",
    zone,
    charge: "PREPAID",
    expires: -30 / 24,
    state: "SHUTDOWN",
    isolated: "MANMADE",
    waited: 30,
    latest: ["TerminateInstances", "SUCCESS"],
  },
  {
    name: "bin-lapsed",
    zone,
    charge: "PREPAID",
    expires: -4,
    restrict: "EXPIRED",
    state: "SHUTDOWN",
    isolated: "EXPIRE",
    waited: 96,
  },
  {
    name: "bin-with-arrears",
    zone,
    state: "SHUTDOWN",
    isolated: "ARREAR",
    waited: 1,
    latest: ["RecycleInstances", "SUCCESS"],
  },
  {
    name: "owing",
    zone,
    publicIp: "eip",
    state: "STOPPED",
    isolated: "ARREAR",
    waited: 4,
    latest: ["StopInstances", "SUCCESS"],
  },
];

/** Everything about termination in one region, timers and deadlines running. */
export const terminationScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet([...terminable, ...blocked, ...waiting], input),
    settings: ordinarySettings,
  }),
};
