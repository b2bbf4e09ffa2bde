import type { InstanceSort, SortKey } from "../../../cloud/provider.ts";

/** What another press on a column's head asks for: ascending, then descending, then not sorted. */
export function nextSort(sort: InstanceSort | null, key: SortKey): InstanceSort | null {
  if (sort?.key !== key) return { key, direction: "ascending" };
  return sort.direction === "ascending" ? { key, direction: "descending" } : null;
}
