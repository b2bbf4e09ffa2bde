import { regions } from "../../world/geography.ts";
import { regionTitle } from "../place-names.ts";
import { readAction } from "../wire-action.ts";
import { cvm } from "./cvm.ts";

/** DescribeRegions of cvm (tencent.md §3.9): frozen, but still answered. */
export const describeRegions = readAction(
  { ...cvm, action: "DescribeRegions", regional: false, ratePerSecond: 20 },
  {},
  (_params, { language }) => ({
    TotalCount: regions.length,
    RegionSet: regions.map(({ region, available }) => ({
      Region: region,
      RegionName: regionTitle(region)[language],
      RegionState: available ? "AVAILABLE" : "UNAVAILABLE",
    })),
  }),
);

/** DescribeRegions of the region service, which replaces it: the same with the console's names. */
export const describeProductRegions = readAction(
  {
    service: "region",
    version: "2022-06-27",
    action: "DescribeRegions",
    regional: false,
    ratePerSecond: 20,
  },
  { Product: { kind: "text", required: true }, Scene: { kind: "integer" } },
  ({ Product }, { language }) => {
    if (Product !== "cvm") {
      return { code: "InvalidParameterValue", parameter: "Product", value: Product };
    }
    return {
      TotalCount: regions.length,
      RegionSet: regions.map(({ region, rid, available }) => ({
        Region: region,
        RegionName: regionTitle(region)[language],
        RegionState: available ? "AVAILABLE" : "UNAVAILABLE",
        RegionTypeMC: null,
        LocationMC: null,
        RegionNameMC: regionTitle(region)[language],
        RegionIdMC: String(rid),
      })),
    };
  },
);
