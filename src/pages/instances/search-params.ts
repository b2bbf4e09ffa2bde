import * as v from "valibot";
import {
  FILTER_ATTRIBUTES,
  type FilterAttribute,
  type InstanceFilter,
  type InstanceSort,
  SORT_KEYS,
  type SortKey,
} from "../../cloud/provider.ts";
import { BILLING_MODES, INSTANCE_STATES, type InstanceId } from "../../instance/instance.ts";
import { joinSeparated, splitSeparated } from "./separated.ts";

/** How many rows a page can hold. */
export const PAGE_SIZES = [10, 20, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
const DEFAULT_PAGE_SIZE: PageSize = 20;

export type InstancesView = "list" | "tab";

/** What the instances page shows, read from the URL. */
export interface InstancesState {
  /** Null until a region is chosen or remembered. */
  readonly region: string | null;
  readonly view: InstancesView;
  /** Free words of the search box, OR among them. */
  readonly words: readonly string[];
  readonly filters: readonly InstanceFilter[];
  readonly sort: InstanceSort | null;
  /** From 1. */
  readonly page: number;
  readonly size: PageSize;
  /** The instance that the tab view shows. */
  readonly open: InstanceId | null;
}

export const DEFAULT_STATE: InstancesState = {
  region: null,
  view: "list",
  words: [],
  filters: [],
  sort: null,
  page: 1,
  size: DEFAULT_PAGE_SIZE,
  open: null,
};

/**
 * The URL's parameters: `region=ap-seoul&view=tab&q=web|db&state=running|stopped&sort=-createdAt&page=2`.
 * Texts are lists separated by `|`; several filters of one attribute are separated by `;`. What has
 * its default value is absent.
 */
export type InstancesSearch = {
  readonly region?: string;
  readonly view?: "tab";
  readonly q?: string;
  readonly sort?: string;
  readonly page?: number;
  readonly size?: PageSize;
  readonly open?: string;
} & { readonly [Attribute in FilterAttribute]?: string };

/** A parameter that was not understood and fell back to its default. */
export interface RejectedParameter {
  readonly parameter: string;
  readonly value: string;
}

// Router codecs may have parsed `page=2` to a number and `q=["a"]` to a list: both are texts here.
const text = v.pipe(
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.pipe(
      v.array(v.string()),
      v.transform((list) => list.join("|")),
    ),
  ]),
  v.transform(String),
);
const identifier = v.pipe(text, v.trim(), v.regex(/^[\w.-]{1,64}$/));
const wholeNumber = v.pipe(text, v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(1));
const list = (separator: string) =>
  v.pipe(
    text,
    v.transform((joined) => splitSeparated(joined, separator)),
    v.minLength(1),
  );

const PARAMETERS = {
  region: identifier,
  view: v.pipe(text, v.picklist(["list", "tab"])),
  q: list("|"),
  sort: v.pipe(
    text,
    v.transform((sort): InstanceSort | null => {
      const descending = sort.startsWith("-");
      const key = SORT_KEYS.find((known) => known === sort.slice(descending ? 1 : 0));
      return key ? { key, direction: descending ? "descending" : "ascending" } : null;
    }),
    v.nonNullable(v.custom<InstanceSort>((sort) => sort !== null)),
  ),
  page: wholeNumber,
  size: v.pipe(wholeNumber, v.picklist(PAGE_SIZES)),
  open: identifier,
};

/** Attributes whose values are a closed set; any other value is a mistake in the URL. */
const CLOSED_VALUES: { readonly [Attribute in FilterAttribute]?: readonly string[] } = {
  state: INSTANCE_STATES,
  billing: BILLING_MODES,
};

/** Reads URL parameters. Whatever is not understood falls back to its default and is named. */
export function parseInstancesSearch(raw: Readonly<Record<string, unknown>>): {
  readonly state: InstancesState;
  readonly rejected: readonly RejectedParameter[];
} {
  const rejected: RejectedParameter[] = [];
  const reject = (parameter: string) => rejected.push({ parameter, value: shown(raw[parameter]) });

  function read<Schema extends v.GenericSchema>(
    parameter: string,
    schema: Schema,
  ): v.InferOutput<Schema> | undefined {
    const value = raw[parameter];
    if (value === undefined || value === "") return undefined;
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    reject(parameter);
    return undefined;
  }

  const filters: InstanceFilter[] = [];
  for (const attribute of FILTER_ATTRIBUTES) {
    const closed = CLOSED_VALUES[attribute];
    let unknownValue = false;
    for (const group of read(attribute, list(";")) ?? []) {
      const values = splitSeparated(group, "|");
      const known = closed ? values.filter((value) => closed.includes(value)) : values;
      if (known.length < values.length) unknownValue = true;
      if (known.length > 0) filters.push({ attribute, values: known });
    }
    if (unknownValue) reject(attribute);
  }

  const state: InstancesState = {
    region: read("region", PARAMETERS.region) ?? null,
    view: read("view", PARAMETERS.view) ?? DEFAULT_STATE.view,
    words: read("q", PARAMETERS.q) ?? [],
    filters,
    sort: read("sort", PARAMETERS.sort) ?? null,
    page: read("page", PARAMETERS.page) ?? 1,
    size: read("size", PARAMETERS.size) ?? DEFAULT_PAGE_SIZE,
    open: (read("open", PARAMETERS.open) as InstanceId | undefined) ?? null,
  };
  return { state, rejected };
}

/** Writes the page's state as URL parameters, leaving out what has its default value. */
export function toInstancesSearch(state: InstancesState): InstancesSearch {
  const byAttribute = new Map<FilterAttribute, string[]>();
  for (const { attribute, values } of state.filters) {
    if (values.length === 0) continue;
    const groups = byAttribute.get(attribute) ?? [];
    groups.push(joinSeparated(values, "|"));
    byAttribute.set(attribute, groups);
  }
  const filters: { [Attribute in FilterAttribute]?: string } = {};
  for (const [attribute, groups] of byAttribute) filters[attribute] = joinSeparated(groups, ";");

  return {
    ...(state.region !== null && { region: state.region }),
    ...(state.view === "tab" && { view: "tab" }),
    ...(state.words.length > 0 && { q: joinSeparated(state.words, "|") }),
    ...filters,
    ...(state.sort && { sort: sortText(state.sort) }),
    ...(state.page !== 1 && { page: state.page }),
    ...(state.size !== DEFAULT_PAGE_SIZE && { size: state.size }),
    ...(state.open !== null && { open: state.open }),
  };
}

function sortText({ key, direction }: InstanceSort): `${"" | "-"}${SortKey}` {
  return direction === "descending" ? `-${key}` : key;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
