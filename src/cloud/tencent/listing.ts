/**
 * How a query is put to DescribeInstances (`tencent.md §2.1`): as filters the API pages by itself,
 * or as a scan whose result the console filters. Filters that the API can take narrow a scan too.
 */
import type { InstanceId } from "../../instance/instance.ts";
import { INSTANCE_STATES } from "../../instance/instance.ts";
import { folded, isIpv4, normaliseQuery, parseTag } from "../instance-search.ts";
import type { InstanceFilter, InstanceQuery } from "../provider.ts";
import { isInstanceId } from "./instance-id.ts";
import { BILLING, STATES, wireWord } from "./wire-values.ts";

export interface WireFilter {
  readonly Name: string;
  readonly Values: readonly string[];
}

/** Where the rows of a scan come from: known ids, or every page under some filters. */
export type ScanSource =
  | { readonly ids: readonly InstanceId[] }
  | { readonly filters: readonly WireFilter[] };

export type Listing =
  /** Nothing can match: no request is needed. */
  | { readonly how: "nothing" }
  | { readonly how: "page"; readonly filters: readonly WireFilter[] }
  /** The union of the sources holds all that match, and more. */
  | { readonly how: "scan"; readonly sources: readonly ScanSource[] };

const MOST_FILTERS = 10;
const MOST_VALUES = 5;
/** From here on asking for each address costs more than reading on. */
const MOST_ADDRESSES = 40;

/** Charge types that the filter is documented for; the others exist on instances only. */
const FILTERABLE_BILLING: readonly string[] = ["PREPAID", "POSTPAID_BY_HOUR", "CDHPAID"];

export function planListing(query: InstanceQuery): Listing {
  const { region, words, filters } = normaliseQuery(query);
  const taken: WireFilter[] = [];
  let complete = words.length === 0;
  for (const filter of filters) {
    const wire = wireFilter(filter, region);
    if (wire === "nothing") return { how: "nothing" };
    // What two filters of one name mean is not documented.
    const fits =
      wire !== null &&
      taken.length < MOST_FILTERS &&
      wire.Values.length <= MOST_VALUES &&
      taken.every(({ Name }) => Name !== wire.Name);
    if (fits) taken.push(wire);
    else complete = false;
  }
  if (complete) return { how: "page", filters: taken };
  return { how: "scan", sources: scanSources(words, filters, taken) };
}

/** The same question in the API's words; null when it has none, `nothing` when no instance can answer it. */
function wireFilter(
  { attribute, values }: InstanceFilter,
  region: string,
): WireFilter | "nothing" | null {
  const folds = values.map(folded);
  switch (attribute) {
    case "id":
      return folds.every(isInstanceId) ? { Name: "instance-id", Values: folds } : null;
    case "state": {
      const states = folds.filter((value) => INSTANCE_STATES.some((state) => state === value));
      return translated("instance-state", states, (state) => wireWord(STATES, state));
    }
    case "billing":
      return translated("instance-charge-type", folds, (mode) => {
        const word = wireWord(BILLING, mode);
        return word !== null && FILTERABLE_BILLING.includes(word) ? word : null;
      });
    case "zone":
      return oneOrMore(
        "zone",
        folds.filter((zone) => zone.startsWith(`${region}-`) && /-\d+$/.test(zone)),
      );
    case "project":
      return oneOrMore(
        "project-id",
        folds.filter((id) => /^(0|[1-9]\d{0,14})$/.test(id)),
      );
    case "tag":
      return tagFilter(values);
    // Whether the API's `instance-name` compares whole names or parts of them is not documented;
    // one filter cannot ask for a private or a public address; and there is none for types.
    case "name":
    case "ip":
    case "type":
      return null;
  }
}

function translated(
  Name: string,
  values: readonly string[],
  translate: (value: string) => string | null,
): WireFilter | "nothing" | null {
  const words = values.map(translate);
  return words.every((word) => word !== null) ? oneOrMore(Name, words) : null;
}

function oneOrMore(Name: string, Values: readonly string[]): WireFilter | "nothing" {
  return Values.length > 0 ? { Name, Values } : "nothing";
}

/** Keys alone, or values of one key; anything else would need OR between filters. */
function tagFilter(values: readonly string[]): WireFilter | null {
  const tags = values.map(parseTag);
  const [first] = tags;
  if (!first) return null;
  if (tags.every(({ value }) => value === null)) {
    return { Name: "tag-key", Values: tags.map(({ key }) => key) };
  }
  const wanted = tags.flatMap(({ key, value }) => (key === first.key && value ? [value] : []));
  return wanted.length === tags.length ? { Name: `tag:${first.key}`, Values: wanted } : null;
}

function scanSources(
  words: readonly string[],
  filters: readonly InstanceFilter[],
  taken: readonly WireFilter[],
): ScanSource[] {
  const wanted = [...filters.filter(isIdOrAddress).map(({ values }) => values), words];
  for (const values of wanted) {
    const sources = knownSources(values.map(folded), taken);
    if (sources) return sources;
  }
  return [{ filters: taken }];
}

function isIdOrAddress({ attribute }: InstanceFilter): boolean {
  return attribute === "id" || attribute === "ip";
}

/** Ids and addresses in full can be asked for one by one; null when something else is among them. */
function knownSources(
  values: readonly string[],
  taken: readonly WireFilter[],
): ScanSource[] | null {
  const ids = values.filter(isInstanceId);
  const addresses = values.filter(isIpv4);
  if (values.length === 0 || ids.length + addresses.length < values.length) return null;
  if (addresses.length > MOST_ADDRESSES) return null;
  const sources: ScanSource[] = ids.length > 0 ? [{ ids }] : [];
  const others = taken.slice(0, MOST_FILTERS - 1);
  for (let start = 0; start < addresses.length; start += MOST_VALUES) {
    const Values = addresses.slice(start, start + MOST_VALUES);
    for (const Name of ["private-ip-address", "public-ip-address"]) {
      sources.push({ filters: [...others, { Name, Values }] });
    }
  }
  return sources;
}
