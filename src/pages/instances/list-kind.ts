import type { BatchPlace } from "../../actions/action.ts";
import type { InstanceFilter, InstancePageQuery, SortKey } from "../../cloud/provider.ts";
import type { InstancesState } from "./search-params.ts";
import { type ColumnSet, LIST_COLUMNS } from "./table/column-settings.ts";

/** What tells one list of instances from another; all else they share. */
export interface ListKind {
  /** Chooses the words. */
  readonly name: "instances" | "recycle-bin";
  /** Where its address keeps what it shows. */
  readonly path: "/instances" | "/recycle-bin";
  readonly place: BatchPlace;
  readonly columns: ColumnSet;
  /** By what its rows can be sorted where they have no column heads. */
  readonly sortKeys: readonly SortKey[];
  /** Holds for every row; what a person filters by comes on top of it. */
  readonly always: readonly InstanceFilter[];
}

/** Every instance of a region. */
export const INSTANCE_LIST: ListKind = {
  name: "instances",
  path: "/instances",
  place: "batch-button",
  columns: LIST_COLUMNS,
  sortKeys: ["id", "name", "state", "zone", "type", "createdAt", "expiresAt"],
  always: [],
};

/** The page of rows that the list shows. */
export function pageQueryOf(
  { always }: ListKind,
  { words, filters, sort, page, size }: InstancesState,
  region: string,
): InstancePageQuery {
  return { region, words, filters: [...always, ...filters], sort, page, size };
}
