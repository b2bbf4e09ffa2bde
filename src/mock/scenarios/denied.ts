import { instanceIdOf } from "../world/instance-id.ts";
import type { Condition } from "../world/record.ts";
import { ordinarySettings } from "../world/settings.ts";
import type { InstanceSpec } from "./instance-spec.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

const zone = "ap-guangzhou-6";
/** Where the API does not serve write actions. */
const UNSERVED_ZONE = "ap-guangzhou-3";

/** What no field of DescribeInstances tells: the refusal alone says it. */
const hidden: readonly Condition[] = [
  "banned",
  "corrupted",
  "freezing",
  "isolating",
  "hibernation-not-enabled",
  "unsupported",
  "no-charge-unsupported",
];

const servers: readonly InstanceSpec[] = [
  { name: "permitted-1", zone },
  { name: "not-permitted-1", zone },
  { name: "permitted-2", zone },
  { name: "not-permitted-2", zone },
  { name: "permitted-3", zone },
  ...hidden.map((condition): InstanceSpec => ({ name: condition, zone, condition })),
  { name: "zone-not-served", zone: UNSERVED_ZONE },
];

/** Nothing shows it beforehand: the account may not, the zone does not, the instance cannot. */
export const deniedScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet(servers, input),
    settings: {
      ...ordinarySettings,
      unsupportedZones: [UNSERVED_ZONE],
      denials: [
        {
          instanceIds: servers.flatMap(({ name }, index) =>
            name.startsWith("not-permitted") ? [instanceIdOf(input.seed, index)] : [],
          ),
        },
      ],
    },
  }),
};

/** Sensitive operations ask for a second factor that the caller has not given. */
export const mfaScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet(
      [
        { name: "guarded-1", zone },
        { name: "guarded-2", zone },
        { name: "guarded-3", zone },
      ],
      input,
    ),
    settings: { ...ordinarySettings, mfa: "missing" },
  }),
};
