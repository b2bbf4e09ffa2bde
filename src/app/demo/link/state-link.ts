/** What of the pretend cloud a link can hold. */
export interface WorldState {
  readonly scenario: string;
  readonly seed: number;
  readonly speed: number;
  /** Number of instances asked for; null where nobody asked. */
  readonly size: number | null;
  /** World time since the beginning, milliseconds. */
  readonly age: number;
}

/** Parameters of the pretend cloud before the `#`; the language is left to whoever opens the link. */
const OWN = ["scenario", "seed", "speed", "size", "at", "lang"];

/**
 * The address of this page in a world that began the same and is as old. What somebody did in it is
 * not in the address: only what happens by itself will have happened.
 */
export function stateLink(page: string, { scenario, seed, speed, size, age }: WorldState): string {
  const url = new URL(page);
  for (const name of OWN) url.searchParams.delete(name);
  url.searchParams.set("scenario", scenario);
  url.searchParams.set("seed", String(seed));
  url.searchParams.set("speed", String(speed));
  if (size !== null) url.searchParams.set("size", String(size));
  const seconds = Math.floor(age / 1_000);
  if (seconds > 0) url.searchParams.set("at", String(seconds));
  // Parameters of the world that were pasted after the `#` would contradict those before it.
  url.hash = withoutWorld(url.hash);
  return url.href;
}

/** The address of another scenario's beginning, on its first page. */
export function scenarioLink(page: string, scenario: string, size: number | null = null): string {
  const url = new URL(page);
  for (const name of ["seed", "size", "at"]) url.searchParams.delete(name);
  url.searchParams.set("scenario", scenario);
  if (size !== null) url.searchParams.set("size", String(size));
  url.hash = "";
  return url.href;
}

/** Of a page's own parameters, `size` is its number of rows: it stays. */
function withoutWorld(hash: string): string {
  const [route = "", search] = hash.split("?");
  if (search === undefined) return hash;
  const kept = search.split("&").filter((pair) => !/^(scenario|seed|speed|at|lang)=/.test(pair));
  return kept.length > 0 ? `${route}?${kept.join("&")}` : route;
}
