import type { ListKind } from "../instances/list-kind.ts";
import { validateInstancesSearch } from "../instances/rejected-parameters.ts";
import type { InstancesSearch } from "../instances/search-params.ts";
import { createSelectionStore } from "../instances/selection/selection-store.ts";

/** What is in the recycle bin of a region. */
export const BIN_LIST: ListKind = {
  name: "recycle-bin",
  path: "/recycle-bin",
  place: "bin-batch",
  columns: {
    storageKey: "cvm-console.recycle-bin-columns",
    first: "name",
    last: "binOperation",
    movable: [
      "releasedAt",
      "setAsideBy",
      "recycledSince",
      "zone",
      "type",
      "configuration",
      "ipv4",
      "billing",
      "project",
      "tags",
    ],
    hidden: ["ipv4", "project"],
  },
  // All are in one state.
  sortKeys: ["releasedAt", "id", "name", "zone", "type", "createdAt", "expiresAt"],
  always: [{ attribute: "state", values: ["recycled"] }],
};

/** What is ticked in the bin; it is not ticked in the list of instances. */
export const BIN_SELECTIONS = createSelectionStore();

/** `validateSearch` of the route: as in the list, but for what the bin has no use for. */
export function validateBinSearch(raw: Record<string, unknown>): InstancesSearch {
  const { view, open, state, ...known } = raw;
  return validateInstancesSearch(known);
}
