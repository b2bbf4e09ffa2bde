import { ordinarySettings } from "../world/settings.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

/** A new account: no instance anywhere. */
export const emptyScenario: Scenario = {
  build: (input) => ({ ...writtenFleet([], input), settings: ordinarySettings }),
};
