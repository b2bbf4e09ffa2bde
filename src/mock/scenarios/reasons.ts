import { ordinarySettings } from "../world/settings.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const zone = "ap-guangzhou-6";

/** One instance per blocker of tencent.md §7.1 that the wire shows beforehand, named by its role. */
const blocked: readonly InstanceSpec[] = [
  { name: "stopped", zone, state: "STOPPED", latest: ["StopInstances", "SUCCESS"] },
  { name: "stopping", zone, state: "STOPPING", latest: ["StopInstances", "OPERATING"] },
  { name: "starting", zone, state: "STARTING", latest: ["StartInstances", "OPERATING"] },
  { name: "rebooting", zone, state: "REBOOTING", latest: ["RebootInstances", "OPERATING"] },
  { name: "pending", zone, state: "PENDING", latest: ["RunInstances", "OPERATING"], age: 0 },
  { name: "launch-failed", zone, state: "LAUNCH_FAILED", latest: ["RunInstances", "FAILED"] },
  { name: "terminating", zone, state: "TERMINATING", latest: ["TerminateInstances", "OPERATING"] },
  { name: "in-recycle-bin", zone, state: "SHUTDOWN", isolated: "MANMADE" },
  {
    name: "entering-rescue-mode",
    zone,
    state: "ENTER_RESCUE_MODE",
    latest: ["EnterRescueMode", "OPERATING"],
  },
  { name: "rescue-mode", zone, state: "RESCUE_MODE", latest: ["EnterRescueMode", "SUCCESS"] },
  {
    name: "exiting-rescue-mode",
    zone,
    state: "EXIT_RESCUE_MODE",
    latest: ["ExitRescueMode", "OPERATING"],
  },
  { name: "entering-live-migration", zone, state: "ENTER_SERVICE_LIVE_MIGRATE" },
  { name: "live-migration", zone, state: "SERVICE_LIVE_MIGRATE" },
  { name: "exiting-live-migration", zone, state: "EXIT_SERVICE_LIVE_MIGRATE" },
  { name: "reinstalling", zone, latest: ["ResetInstance", "OPERATING"] },
  { name: "other-operation", zone, latest: ["ResetInstancesPassword", "OPERATING"] },
  { name: "stop-queued", zone, latest: ["StopInstances", "OPERATING"] },
  {
    name: "reinstall-failed",
    zone,
    latest: ["ResetInstance", "FAILED"],
    failure: "reinstall-failed",
  },
  { name: "security-isolated", zone, restrict: "PROTECTIVELY_ISOLATED" },
  { name: "expired", zone, charge: "PREPAID", restrict: "EXPIRED", expires: -2 },
  {
    name: "arrears",
    zone,
    state: "STOPPED",
    isolated: "ARREAR",
    latest: ["StopInstances", "SUCCESS"],
  },
  { name: "stopped-and-isolated", zone, state: "STOPPED", restrict: "PROTECTIVELY_ISOLATED" },
  {
    name: "stopped-and-expired",
    zone,
    state: "STOPPED",
    charge: "PREPAID",
    restrict: "EXPIRED",
    expires: -1,
  },
  {
    name: "expired-in-recycle-bin",
    zone,
    state: "SHUTDOWN",
    charge: "PREPAID",
    restrict: "EXPIRED",
    isolated: "EXPIRE",
    expires: -3,
  },
];

/** What can be shut down, one per answer to "does no-charge apply?" (tencent.md §5, §7.1). */
const allowed: readonly InstanceSpec[] = [
  { name: "running-ordinary-ip", zone, publicIp: "ordinary" },
  { name: "running-eip", zone, publicIp: "eip" },
  { name: "running-prepaid", zone, charge: "PREPAID", expires: 100, publicIp: "ordinary" },
  { name: "running-spot", zone, charge: "SPOTPAID" },
  { name: "running-local-system-disk", zone, type: "S1.MEDIUM4", system: ["LOCAL_BASIC", 50] },
  {
    name: "running-local-data-disk",
    zone,
    type: "IT5.4XLARGE64",
    data: [
      ["CLOUD_SSD", 100],
      ["LOCAL_NVME", 3570],
    ],
  },
  { name: "running-dedicated-host", zone, charge: "CDHPAID" },
];

/** Every reason at once, in one region; nothing here changes by itself. */
export const reasonsScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet([...blocked, ...allowed], input),
    settings: ordinarySettings,
  }),
};
