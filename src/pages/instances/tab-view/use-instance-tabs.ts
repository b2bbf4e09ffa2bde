import { useDebouncedValue } from "@mantine/hooks";
import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { sortInstances } from "../../../cloud/instance-order.ts";
import type { InstancePage, InstanceQuery, InstanceSort } from "../../../cloud/provider.ts";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { instanceQueries } from "../../../queries/instances.ts";
import { pagesOf, type TabRange } from "./tab-window.ts";

/** Tabs are read in pages as large as the API allows (`tencent.md §2.1`, Limit). */
const PAGE_SIZE = 100;

/** While somebody scrolls through thousands of tabs, only the pages they stop at are read. Milliseconds. */
const SETTLE = 120;

/** The list of tabs, of which only the pages in sight are read and kept up to date. */
export interface InstanceTabs {
  /** Undefined until the first page is there. */
  readonly total: number | undefined;
  /** How many match the page's filters, before the search among tabs. */
  readonly matching: number | undefined;
  /** All that are read, in no order of meaning. */
  readonly rows: readonly Instance[];
  /** The instance at a position from 0; undefined while its page is not read. */
  at(position: number): Instance | undefined;
  /** Where an instance stands, if it is on a page that is read. */
  positionOf(id: InstanceId): number | undefined;
  /** Whether a search among tabs still waits for the rest of the instances. */
  readonly finding: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * The instances that match, page by page around `range`. A refresh costs one request for each page
 * in sight (two at most where 100 rows are higher than the window), however many instances there
 * are. With `find`, all matching instances are read once and searched here; what is in sight of the
 * result is kept up to date by its ids.
 */
export function useInstanceTabs(
  query: InstanceQuery,
  sort: InstanceSort | null,
  find: string,
  range: TabRange,
): InstanceTabs {
  const cloud = useCloud();
  const queries = instanceQueries(cloud);
  const pages = useSettledPages(range);
  const narrowed = find !== "";

  // The first page stays for the number of instances; it is asked again only while it is in sight.
  const firstPage = queries.page({ ...query, sort, page: 1, size: PAGE_SIZE });
  const first = useQuery({
    ...firstPage,
    ...(!pages.includes(1) && { refetchInterval: false }),
  });
  const firstRows = first.isPlaceholderData ? undefined : first.data;
  const onOnePage = firstRows !== undefined && firstRows.total <= PAGE_SIZE;

  const laterPages = useMemo(
    () => (narrowed ? [] : pages.filter((page) => page > 1)),
    [narrowed, pages],
  );
  const later = useQueries({
    queries: laterPages.map((page) => queries.page({ ...query, sort, page, size: PAGE_SIZE })),
    combine: gather<InstancePage>,
  });

  const all = useQuery({
    ...queries.matching(query),
    enabled: narrowed && firstRows !== undefined && !onOnePage,
    refetchInterval: false,
  });
  const searched = onOnePage ? firstRows.instances : all.data;
  const found = useMemo(() => {
    if (!narrowed || !searched) return undefined;
    const matches = cloud.matcher({ region: query.region, words: [find], filters: [] });
    const hits = searched.filter(matches);
    return onOnePage ? hits : sortInstances(hits, sort);
  }, [cloud, narrowed, searched, query.region, find, onOnePage, sort]);
  const inSight = useQueries({
    // A single page is kept up to date by its own query.
    queries: (found && !onOnePage ? pages : [])
      .map((page) => found?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) ?? [])
      .filter((instances) => instances.length > 0)
      .map((instances) =>
        queries.byIds(
          query.region,
          instances.map(({ id }) => id),
        ),
      ),
    combine: gather<readonly Instance[]>,
  });

  const rows = useMemo(() => {
    const byPosition = new Map<number, Instance>();
    if (found) {
      const fresh = new Map(inSight.data.flatMap((part) => part ?? []).map((row) => [row.id, row]));
      found.forEach((row, position) => {
        byPosition.set(position, fresh.get(row.id) ?? row);
      });
    } else if (!narrowed) {
      const read = [firstRows, ...later.data];
      [1, ...laterPages].forEach((page, index) => {
        read[index]?.instances.forEach((row, offset) => {
          byPosition.set((page - 1) * PAGE_SIZE + offset, row);
        });
      });
    }
    return {
      byPosition,
      read: [...byPosition.values()],
      positions: new Map([...byPosition].map(([position, { id }]) => [id, position])),
    };
  }, [narrowed, found, inSight.data, firstRows, later.data, laterPages]);

  const matching = later.data.findLast((page) => page !== undefined)?.total ?? firstRows?.total;
  return {
    total: narrowed ? found?.length : matching,
    matching,
    rows: rows.read,
    at: (position) => rows.byPosition.get(position),
    positionOf: (id) => rows.positions.get(id),
    finding: narrowed && found === undefined && all.error === null,
    error: first.error ?? later.error ?? (narrowed ? all.error : null),
    retry: () => {
      void first.refetch();
      later.retry();
      if (narrowed && !onOnePage) void all.refetch();
    },
  };
}

/** The pages of a range, once the range has stood still for a moment. */
function useSettledPages(range: TabRange): readonly number[] {
  const wanted = pagesOf(range, PAGE_SIZE).join(" ");
  const [settled] = useDebouncedValue(wanted, SETTLE);
  return useMemo(() => settled.split(" ").map(Number), [settled]);
}

function gather<Data>(results: readonly UseQueryResult<Data, Error>[]) {
  return {
    // The rows of another page are no stand-in for those that are asked for.
    data: results.map(({ data, isPlaceholderData }) => (isPlaceholderData ? undefined : data)),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}
