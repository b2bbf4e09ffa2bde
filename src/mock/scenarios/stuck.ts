import { ordinarySettings } from "../world/settings.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const HOUR = 3_600_000;
const zones = ["ap-guangzhou-3", "ap-guangzhou-4", "ap-guangzhou-6"] as const;

const servers: readonly InstanceSpec[] = zones.flatMap((zone, n) => [
  { name: `stuck-linux-${n + 1}`, zone, os: "centos", publicIp: "ordinary" },
  { name: `stuck-windows-${n + 1}`, zone, os: "windows2019", type: "S5.LARGE8" },
]);

/** Guests that hang: a soft shutdown stays in STOPPING for hours, force works. */
export const stuckScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet(servers, input),
    settings: { ...ordinarySettings, guestsHang: true, softTimeoutMs: 6 * HOUR },
  }),
};
