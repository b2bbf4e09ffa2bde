import type { BatchPlace } from "../../actions/action.ts";
import type { InstanceFilter } from "../../cloud/provider.ts";
import { type ColumnSet, LIST_COLUMNS } from "./table/column-settings.ts";

/** What tells one list of instances from another; all else they share. */
export interface ListKind {
  /** Chooses the words. */
  readonly name: "instances" | "recycle-bin";
  /** Where its address keeps what it shows. */
  readonly path: "/instances" | "/recycle-bin";
  readonly place: BatchPlace;
  readonly columns: ColumnSet;
  /** Holds for every row; what a person filters by comes on top of it. */
  readonly always: readonly InstanceFilter[];
}

/** Every instance of a region. */
export const INSTANCE_LIST: ListKind = {
  name: "instances",
  path: "/instances",
  place: "batch-button",
  columns: LIST_COLUMNS,
  always: [],
};
