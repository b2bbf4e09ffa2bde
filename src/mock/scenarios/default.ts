import { ordinarySettings } from "../world/settings.ts";
import { abroad } from "./default-abroad.ts";
import { guangzhou } from "./default-guangzhou.ts";
import type { Scenario } from "./scenario.ts";
import { writtenFleet } from "./written-fleet.ts";

/** A lively account: some sixty instances in eight regions, every state and billing mode. */
export const defaultScenario: Scenario = {
  build: (input) => ({
    ...writtenFleet([...guangzhou, ...abroad], input),
    settings: ordinarySettings,
  }),
};
