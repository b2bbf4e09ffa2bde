import { isScenarioName, type WorldParameters } from "./scenarios/table.ts";
import { isSpeed } from "./world/clock.ts";

/** What somebody asked for, as it came from a URL, a command line or a test. */
export interface RawParameters {
  readonly scenario?: string | undefined;
  readonly speed?: string | number | undefined;
  readonly seed?: string | number | undefined;
  /** Number of instances, for scenarios that come in any size. */
  readonly size?: string | number | undefined;
  /** How far the clock stands past the world's beginning, seconds: for links to a moment. */
  readonly at?: string | number | undefined;
}

/** A value that cannot be used; the default is used instead. */
export interface ParameterNotice {
  readonly parameter: keyof RawParameters;
  readonly value: string;
}

/** The seed of a world nobody chose one for: the API's version. */
export const DEFAULT_SEED = 20170312;
const MAX_SIZE = 1_000_000;
/** Ten years: longer than anything in a world takes. */
const MAX_AT = 10 * 366 * 86_400;

/** Reads the parameters of a world; what is unusable falls back and is reported. */
export function readWorldParameters(raw: RawParameters): {
  readonly parameters: WorldParameters;
  /** Milliseconds; 0 where nobody asked. */
  readonly at: number;
  readonly notices: readonly ParameterNotice[];
} {
  const notices: ParameterNotice[] = [];
  const read = <T>(
    parameter: keyof RawParameters,
    fallback: T,
    accept: (value: string) => T | undefined,
  ): T => {
    const value = raw[parameter];
    if (value === undefined) return fallback;
    const accepted = accept(String(value));
    if (accepted === undefined) notices.push({ parameter, value: String(value) });
    return accepted ?? fallback;
  };
  const number = (value: string): number => (value.trim() === "" ? Number.NaN : Number(value));
  const scenario = read("scenario", "default" as const, (v) => (isScenarioName(v) ? v : undefined));
  const speed = read("speed", 1, (v) => (isSpeed(number(v)) ? number(v) : undefined));
  const seed = read("seed", DEFAULT_SEED, (v) => whole(number(v), 2 ** 31 - 1));
  const size = read<number | null>("size", null, (v) => whole(number(v), MAX_SIZE));
  const at = 1_000 * read("at", 0, (v) => whole(number(v), MAX_AT));
  const parameters = size === null ? { scenario, seed, speed } : { scenario, seed, speed, size };
  return { parameters, at, notices };
}

function whole(value: number, max: number): number | undefined {
  return Number.isInteger(value) && value >= 0 && value <= max ? value : undefined;
}
