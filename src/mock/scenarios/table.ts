import type { Opening } from "../world/fleet.ts";
import { defaultScenario } from "./default.ts";
import type { Scenario } from "./scenario.ts";

/** Each is a chunk of its own but the one that nearly every world begins with. */
const scenarios = {
  default: () => defaultScenario,
  reasons: async () => (await import("./reasons.ts")).reasonsScenario,
  empty: async () => (await import("./empty.ts")).emptyScenario,
  large: async () => (await import("./large.ts")).largeScenario,
  stuck: async () => (await import("./stuck.ts")).stuckScenario,
  refused: async () => (await import("./refused.ts")).refusedScenario,
  consequences: async () => (await import("./consequences.ts")).consequencesScenario,
  denied: async () => (await import("./denied.ts")).deniedScenario,
  mfa: async () => (await import("./denied.ts")).mfaScenario,
  termination: async () => (await import("./termination.ts")).terminationScenario,
  arrears: async () => (await import("./arrears.ts")).arrearsScenario,
} as const satisfies Record<string, () => Scenario | Promise<Scenario>>;

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

export async function loadScenario(name: ScenarioName): Promise<Scenario> {
  return scenarios[name]();
}

/** The beginning of a world of the scenario that its parameters name. */
export function openingAt(
  { scenario, seed, speed, size }: WorldParameters,
  { build }: Scenario,
  openedAt: number,
): Opening {
  const input = size === undefined ? { seed, openedAt } : { seed, openedAt, size };
  const ordinary = { balance: ORDINARY_BALANCE, loadBalancers: [], scalingGroups: [] };
  return { scenario, seed, openedAt, speed, ...ordinary, ...build(input) };
}
