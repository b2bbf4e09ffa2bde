import { regionNamed, zoneName } from "../../world/geography.ts";
import { zoneTitle } from "../place-names.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** DescribeZones (tencent.md §3.9). ZoneId is the region's number and the zone's, `100003`. */
export const describeZones = readAction(
  { ...cvm, action: "DescribeZones", regional: true, ratePerSecond: 20 },
  {},
  (_params, { region, language }) => {
    const found = regionNamed(region);
    const zones = found?.zones ?? [];
    return {
      TotalCount: zones.length,
      ZoneSet: zones.map((number) => ({
        Zone: zoneName(region, number),
        ZoneName: zoneTitle(region, Math.abs(number))[language],
        ZoneId: String((found?.rid ?? 0) * 100_000 + Math.abs(number)),
        ZoneState: number > 0 ? "AVAILABLE" : "UNAVAILABLE",
      })),
    };
  },
);
