import type { Opening } from "../world/fleet.ts";
import { arrearsScenario } from "./arrears.ts";
import { consequencesScenario } from "./consequences.ts";
import { defaultScenario } from "./default.ts";
import { deniedScenario, mfaScenario } from "./denied.ts";
import { emptyScenario } from "./empty.ts";
import { largeScenario } from "./large.ts";
import { reasonsScenario } from "./reasons.ts";
import { refusedScenario } from "./refused.ts";
import type { Scenario } from "./scenario.ts";
import { stuckScenario } from "./stuck.ts";
import { terminationScenario } from "./termination.ts";

const scenarios = {
  default: defaultScenario,
  reasons: reasonsScenario,
  empty: emptyScenario,
  large: largeScenario,
  stuck: stuckScenario,
  refused: refusedScenario,
  consequences: consequencesScenario,
  denied: deniedScenario,
  mfa: mfaScenario,
  termination: terminationScenario,
  arrears: arrearsScenario,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios).filter(isScenarioName);

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

/** What decides a world, to the last id. */
export interface WorldParameters {
  readonly scenario: ScenarioName;
  readonly seed: number;
  /** The clock's factor at the opening. */
  readonly speed: number;
  readonly size?: number;
}

/** What an account has that a scenario says nothing about, CNY. */
const ORDINARY_BALANCE = 100_000;

/** The beginning of a world. */
export function openingOf(parameters: WorldParameters, openedAt: number): Opening {
  const { scenario, seed, speed, size } = parameters;
  const input = size === undefined ? { seed, openedAt } : { seed, openedAt, size };
  const ordinary = { balance: ORDINARY_BALANCE, loadBalancers: [], scalingGroups: [] };
  return { scenario, seed, openedAt, speed, ...ordinary, ...scenarios[scenario].build(input) };
}
