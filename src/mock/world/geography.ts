/** Regions and zones of the pretend account (tencent.md §3.9). Their names belong to the wire. */
export interface Region {
  readonly region: string;
  /** The console's numeric region id (`rid`). */
  readonly rid: number;
  readonly available: boolean;
  /** Numbers of the zones: `<region>-<n>`; a negative number is a zone that is not on sale. */
  readonly zones: readonly number[];
}

/** Finance regions need their own host and contract, so this account cannot use them. */
export const regions: readonly Region[] = [
  { region: "ap-guangzhou", rid: 1, available: true, zones: [-2, 3, 4, 6, 7] },
  { region: "ap-shanghai", rid: 4, available: true, zones: [2, 3, 4, 5] },
  { region: "ap-nanjing", rid: 33, available: true, zones: [1, 2, 3] },
  { region: "ap-beijing", rid: 8, available: true, zones: [3, 5, 6, 7] },
  { region: "ap-chengdu", rid: 16, available: true, zones: [1, 2] },
  { region: "ap-chongqing", rid: 19, available: true, zones: [1] },
  { region: "ap-hongkong", rid: 5, available: true, zones: [-1, 2, 3] },
  { region: "ap-singapore", rid: 9, available: true, zones: [1, 2, 3, 4] },
  { region: "ap-bangkok", rid: 23, available: true, zones: [1, 2] },
  { region: "ap-jakarta", rid: 72, available: true, zones: [1, 2] },
  { region: "ap-mumbai", rid: 21, available: true, zones: [1, 2] },
  { region: "ap-seoul", rid: 18, available: true, zones: [1, 2] },
  { region: "ap-tokyo", rid: 25, available: true, zones: [1, 2] },
  { region: "na-siliconvalley", rid: 15, available: true, zones: [1, 2] },
  { region: "na-ashburn", rid: 22, available: true, zones: [1, 2] },
  { region: "na-toronto", rid: 6, available: true, zones: [1] },
  { region: "sa-saopaulo", rid: 74, available: true, zones: [1] },
  { region: "eu-frankfurt", rid: 17, available: true, zones: [1, 2] },
  { region: "ap-shanghai-fsi", rid: 7, available: false, zones: [1, 2] },
  { region: "ap-shenzhen-fsi", rid: 11, available: false, zones: [1, 2] },
];

const byName = new Map(regions.map((region) => [region.region, region]));

/** The region of this name, if there is one. */
export function regionNamed(name: string): Region | undefined {
  return byName.get(name);
}

/** The name of a region's zone with this number. */
export function zoneName(region: string, number: number): string {
  return `${region}-${Math.abs(number)}`;
}

/** The region that a zone lies in, if the zone exists. */
export function regionOfZone(zone: string): string | undefined {
  const cut = zone.lastIndexOf("-");
  const region = byName.get(zone.slice(0, cut));
  const number = Number(zone.slice(cut + 1));
  return region?.zones.some((z) => Math.abs(z) === number) ? region.region : undefined;
}
