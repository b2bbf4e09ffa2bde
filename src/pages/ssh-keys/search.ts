import * as v from "valibot";

/** What the page shows: `region=ap-seoul`. */
export interface SshKeysSearch {
  readonly region?: string;
}

const region = v.pipe(v.string(), v.trim(), v.regex(/^[\w.-]{1,64}$/));

/** `validateSearch` of the route: never throws; what is no region is as good as none. */
export function validateSshKeysSearch(raw: Record<string, unknown>): SshKeysSearch {
  const parsed = v.safeParse(region, raw.region);
  return parsed.success ? { region: parsed.output } : {};
}
