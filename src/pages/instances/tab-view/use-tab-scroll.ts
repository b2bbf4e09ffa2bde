import { useResizeObserver } from "@mantine/hooks";
import { type RefCallback, useCallback, useMemo, useRef, useState } from "react";
import { scrollTopRevealing, type TabViewport } from "./tab-window.ts";

/** CSS pixels; the style sheet reads it as `--tab-height`. */
export const TAB_HEIGHT = 56;

/** Before the list is measured, as many rows as a usual window shows. CSS pixels. */
const UNMEASURED_HEIGHT = 12 * TAB_HEIGHT;

export interface TabScroll {
  readonly ref: RefCallback<HTMLDivElement>;
  readonly viewport: TabViewport;
  readonly onScroll: () => void;
  /** Brings a tab into sight; `lead` is the height of what sticks to the top of the list. */
  readonly reveal: (position: number, lead: number) => void;
  readonly toTop: () => void;
}

/** Where the list of tabs is scrolled to. Changes with every row that comes into sight, not with every pixel. */
export function useTabScroll(): TabScroll {
  const element = useRef<HTMLDivElement | null>(null);
  const [measure, { height }] = useResizeObserver<HTMLDivElement>();
  const [topRow, setTopRow] = useState(0);

  const ref = useCallback<RefCallback<HTMLDivElement>>(
    (node) => {
      element.current = node;
      setTopRow(0);
      return measure(node);
    },
    [measure],
  );
  const onScroll = useCallback(() => {
    setTopRow(Math.floor((element.current?.scrollTop ?? 0) / TAB_HEIGHT));
  }, []);
  const reveal = useCallback((position: number, lead: number) => {
    const node = element.current;
    if (!node || position < 0) return;
    node.scrollTop = scrollTopRevealing(position, {
      scrollTop: node.scrollTop,
      height: node.clientHeight - lead,
      rowHeight: TAB_HEIGHT,
    });
  }, []);
  const toTop = useCallback(() => {
    if (element.current) element.current.scrollTop = 0;
  }, []);

  const viewport = useMemo(
    () => ({
      scrollTop: topRow * TAB_HEIGHT,
      // One row more: the one at the top may be half out of sight.
      height: (height > 0 ? height : UNMEASURED_HEIGHT) + TAB_HEIGHT,
      rowHeight: TAB_HEIGHT,
    }),
    [topRow, height],
  );
  return { ref, viewport, onScroll, reveal, toTop };
}
