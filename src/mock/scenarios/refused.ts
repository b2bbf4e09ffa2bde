import { instanceIdOf } from "../world/instance-id.ts";
import { ordinarySettings } from "../world/settings.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const names = [
  "calm-1",
  "contested-1",
  "calm-2",
  "calm-3",
  "contested-2",
  "calm-4",
  "calm-5",
  "calm-6",
];

const servers: readonly InstanceSpec[] = names.map((name) => ({ name, zone: "ap-guangzhou-6" }));

/**
 * Somebody else is faster: the moment a shutdown names a contested instance, another actor resets
 * its password, and the whole call is refused because of it (tencent.md §12.4).
 */
export const refusedScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet(servers, input),
    settings: {
      ...ordinarySettings,
      ambushes: [
        {
          action: "StopInstances",
          operation: "ResetInstancesPassword",
          instanceIds: names.flatMap((name, index) =>
            name.startsWith("contested") ? [instanceIdOf(input.seed, index)] : [],
          ),
        },
      ],
    },
  }),
};
