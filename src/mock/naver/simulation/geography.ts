import type { Platform } from "./codes.ts";

/** A region of one of the platforms (naver.md §2.7). */
export interface Region {
  /** Classic asks for this number. */
  readonly regionNo: string;
  readonly code: string;
  readonly name: string;
  readonly platforms: readonly Platform[];
}

export interface Zone {
  readonly zoneNo: string;
  readonly code: string;
  readonly description: string;
  readonly region: string;
}

const regions: readonly Region[] = [
  { regionNo: "1", code: "KR", name: "Korea", platforms: ["classic", "vpc"] },
  { regionNo: "2", code: "USW", name: "US-West(Old)", platforms: ["classic"] },
  { regionNo: "3", code: "HK", name: "HongKong", platforms: ["classic"] },
  { regionNo: "6", code: "DE", name: "Germany(Old)", platforms: ["classic"] },
  { regionNo: "7", code: "SGN", name: "Singapore(New)", platforms: ["classic", "vpc"] },
  { regionNo: "8", code: "JPN", name: "Japan(New)", platforms: ["classic", "vpc"] },
  { regionNo: "9", code: "USWN", name: "US-West(New)", platforms: ["classic"] },
  { regionNo: "10", code: "DEN", name: "Germany(New)", platforms: ["classic"] },
];

/** The old regions have no zone that is still for use. */
export const zones: readonly Zone[] = [
  { zoneNo: "2", code: "KR-1", description: "가산 zone", region: "KR" },
  { zoneNo: "3", code: "KR-2", description: "평촌 zone", region: "KR" },
  { zoneNo: "8", code: "SGN-4", description: "Singapore zone", region: "SGN" },
  { zoneNo: "9", code: "SGN-5", description: "Singapore zone", region: "SGN" },
  { zoneNo: "10", code: "JPN-4", description: "Tokyo zone", region: "JPN" },
  { zoneNo: "11", code: "JPN-5", description: "Tokyo zone", region: "JPN" },
  { zoneNo: "12", code: "USWN-1", description: "US-West zone", region: "USWN" },
  { zoneNo: "13", code: "DEN-1", description: "Germany zone", region: "DEN" },
];

/** The regions of a platform; the first is meant when a request names none. */
export function regionsOf(platform: Platform): Region[] {
  return regions.filter((region) => region.platforms.includes(platform));
}

export function zonesOf(region: string): Zone[] {
  return zones.filter((zone) => zone.region === region);
}

/** The zone of this code. Scenarios name only those that exist. */
export function zoneOf(code: string): Zone {
  const zone = zones.find((known) => known.code === code);
  if (!zone) throw new Error(`Failed to find zone ${code}: there is none.`);
  return zone;
}

/** The region of this code. */
export function regionOf(code: string): Region {
  const region = regions.find((known) => known.code === code);
  if (!region) throw new Error(`Failed to find region ${code}: there is none.`);
  return region;
}
