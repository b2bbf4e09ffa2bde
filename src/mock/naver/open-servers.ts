import { serverOpeningOf } from "./scenarios/table.ts";
import { NaverServers } from "./simulation/naver-servers.ts";

/** What of a world's opening decides NAVER's part of it. */
interface WorldOpening {
  readonly scenario: string;
  readonly seed: number;
  readonly openedAt: number;
  readonly fleet: { readonly size: number };
}

/** NAVER's servers on the first day of a world. A chunk of its own: see README. */
export function openServers({ scenario, seed, openedAt, fleet }: WorldOpening): NaverServers {
  return new NaverServers(serverOpeningOf(scenario, { seed, openedAt, size: fleet.size }));
}
