/**
 * Which tabs exist in the document. Ten thousand tabs would be slow to lay out and to read aloud,
 * so only those near the visible part are there, placed by their position in the whole list.
 */

/** Positions in the list, both included; `last < first` when the list is empty. */
export interface TabRange {
  readonly first: number;
  readonly last: number;
}

/** What is seen of the list: CSS pixels, all rows of one height. */
export interface TabViewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** The positions in sight plus `overscan` rows before and after them. */
export function tabRange(viewport: TabViewport, total: number, overscan: number): TabRange {
  const { scrollTop, height, rowHeight } = viewport;
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - overscan;
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight) - 1 + overscan;
  // A list that became shorter than the scroll position still shows its end.
  return {
    first: Math.max(0, Math.min(first, total - 1)),
    last: Math.min(total - 1, last),
  };
}

/** The pages (from 1) that hold a range; a range without rows still asks for the first page. */
export function pagesOf({ first, last }: TabRange, pageSize: number): number[] {
  const from = Math.floor(first / pageSize) + 1;
  const to = Math.max(from, Math.floor(last / pageSize) + 1);
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

/** The range and the positions that must not disappear (the focused and the open tab), in order. */
export function mountedPositions(
  { first, last }: TabRange,
  kept: readonly (number | null)[],
  total: number,
): number[] {
  const positions = new Set<number>();
  for (let position = first; position <= last; position++) positions.add(position);
  for (const position of kept) {
    if (position !== null && position >= 0 && position < total) positions.add(position);
  }
  return [...positions].sort((a, b) => a - b);
}

/** The least scrolling that brings a row wholly into sight. */
export function scrollTopRevealing(position: number, viewport: TabViewport): number {
  const { scrollTop, height, rowHeight } = viewport;
  const top = position * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
