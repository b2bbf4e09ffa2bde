import { HANG_MS } from "../simulation/durations.ts";
import type { ServerFleet, ServerOpening } from "../simulation/opening.ts";
import { classicServers } from "./default-classic.ts";
import { vpcServers } from "./default-vpc.ts";
import { largeServers } from "./large-servers.ts";
import { reasonServers } from "./reasons.ts";
import type { ServerScenarioInput, ServerSpec } from "./server-spec.ts";
import {
  CONTESTED,
  consequenceServers,
  deniedServers,
  NOT_PERMITTED,
  refusedServers,
  stuckServers,
} from "./special-servers.ts";
import { writtenServers } from "./written-servers.ts";

const HOUR = 3_600_000;

type Rest = Omit<ServerOpening, "seed" | "openedAt">;

const ordinary = { denials: [], ambushes: [], guestsHang: false, hangMs: HANG_MS };

const written = (specs: readonly ServerSpec[]) => (input: ServerScenarioInput) => ({
  ...writtenServers(specs, input),
  ...ordinary,
});

const lively = written([...vpcServers, ...classicServers]);

/** NAVER's part of each scenario; those that it has nothing of its own for are the lively account. */
const openings: Readonly<Record<string, (input: ServerScenarioInput) => Rest>> = {
  default: lively,
  reasons: written(reasonServers),
  empty: written([]),
  large: (input) => ({ fleet: largeServers(input), due: [], ...ordinary }),
  stuck: (input) => ({
    ...written(stuckServers)(input),
    guestsHang: true,
    hangMs: 6 * HOUR,
  }),
  refused: refused,
  consequences: written(consequenceServers),
  denied: (input) => {
    const rest = written(deniedServers)(input);
    return { ...rest, denials: [{ numbers: numbersOf(rest.fleet, NOT_PERMITTED) }] };
  },
};

/** One of the contested is stopped from inside by somebody, the other one is worked on. */
function refused(input: ServerScenarioInput): Rest {
  const rest = written(refusedServers)(input);
  const action = "stopServerInstances";
  return {
    ...rest,
    ambushes: [
      { action, numbers: numbersOf(rest.fleet, `${CONTESTED}-1`), status: "NSTOP" },
      { action, numbers: numbersOf(rest.fleet, `${CONTESTED}-2`), operation: "SETUP" },
    ],
  };
}

function numbersOf(fleet: ServerFleet, part: string): string[] {
  const records = Array.from({ length: fleet.size }, (_, index) => fleet.record(index));
  return records.filter(({ name }) => name.includes(part)).map(({ no }) => no);
}

/** How NAVER's part of a world begins. */
export function serverOpeningOf(scenario: string, input: ServerScenarioInput): ServerOpening {
  const { seed, openedAt } = input;
  const build = Object.hasOwn(openings, scenario) ? openings[scenario] : lively;
  return { seed, openedAt, ...(build ?? lively)(input) };
}
