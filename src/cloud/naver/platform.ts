/**
 * The two platforms of the cloud (`naver.md §1`): VPC, and Classic for who has been there for long.
 * They share nothing but the names of actions, so each region of each of them is a region of its own.
 */
export type Platform = "vpc" | "classic";

/** Where the actions of a platform stand, below the base address. */
export const PATHS: Readonly<Record<Platform, string>> = {
  vpc: "vserver/v2",
  classic: "server/v2",
};

const CLASSIC = "classic-";

/** A region as the API names it, and on which platform. */
export interface Place {
  readonly platform: Platform;
  /** `KR` */
  readonly code: string;
}

/** `KR` is VPC, `classic-KR` is Classic. */
export function regionId({ platform, code }: Place): string {
  return platform === "classic" ? `${CLASSIC}${code}` : code;
}

export function placeOf(region: string): Place {
  return region.startsWith(CLASSIC)
    ? { platform: "classic", code: region.slice(CLASSIC.length) }
    : { platform: "vpc", code: region };
}
