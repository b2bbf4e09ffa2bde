import type { Platform } from "../simulation/codes.ts";
import { type Region, regionsOf } from "../simulation/geography.ts";
import type { ParameterReader } from "./parameter-reader.ts";

/**
 * The region a request means: VPC has `regionCode`, Classic `regionNo`, and both mean the first of
 * getRegionList when it is missing (naver.md §1). Null when there is none of that name.
 */
export function regionNamed(read: ParameterReader, platform: Platform): Region | null {
  const regions = regionsOf(platform);
  const asked = read.text(platform === "vpc" ? "regionCode" : "regionNo");
  if (asked === undefined) return regions[0] ?? null;
  const found = regions.find(({ code, regionNo }) =>
    platform === "vpc" ? code === asked : regionNo === asked,
  );
  return found ?? null;
}

/** The same for actions that have nothing better to say of a region that does not exist. */
export function regionOf(read: ParameterReader, platform: Platform): string {
  const region = regionNamed(read, platform);
  if (region === null) {
    if (platform === "vpc") read.refuse("1100000", "regionCode");
    else read.refuse("1300", "regionNo");
  }
  return region?.code ?? "";
}
