import { PROVIDER_IDS, type ProviderId } from "../cloud/provider.ts";

/** What every page's address can say: which cloud it is about. Absent: the deployment's own. */
export interface CloudSearch {
  readonly cloud?: ProviderId | undefined;
}

/** Reads it; what is none of ours counts as not said, and was named when the page was opened. */
export function validateCloudSearch(raw: Readonly<Record<string, unknown>>): CloudSearch {
  const cloud = PROVIDER_IDS.find((id) => id === raw.cloud);
  return cloud === undefined ? {} : { cloud };
}
