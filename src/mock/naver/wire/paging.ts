import type { ParameterReader } from "./parameter-reader.ts";

/**
 * Which rows are asked for. Pages count from 1, and 0 is the first one as well; without a size
 * (or with 0) everything is on one page (README, "Paging").
 */
export function pageOf(read: ParameterReader): { readonly from: number; readonly to: number } {
  const size = read.integer("pageSize") ?? 0;
  const page = Math.max(1, read.integer("pageNo") ?? 1);
  if (size === 0) return { from: 0, to: Number.POSITIVE_INFINITY };
  return { from: (page - 1) * size, to: page * size };
}
