import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAllTexts } from "../../../i18n/use-all-texts.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import { usePlaceNames } from "../../../i18n/use-place-names.ts";
import type { ActionName } from "../../../instance/action-rules.ts";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import { announce } from "../../../ui/announce.ts";
import { useBeginning } from "../../../ui/use-beginning.ts";
import type { ListKind } from "../list-kind.ts";
import { useZones } from "../region/use-zones.ts";
import { chipsOf, chipText, type SearchVocabulary } from "../search/search-grammar.ts";
import { DEFAULT_STATE, type InstancesState, toInstancesSearch } from "../search-params.ts";
import { SelectMenu } from "../selection/SelectMenu.tsx";
import { rowsBetween } from "../selection/selection.ts";
import { useSelectionStore } from "../selection/use-selection.ts";
import type { ColumnKey } from "../table/column-settings.ts";
import { InstanceCards } from "../table/InstanceCards.tsx";
import { InstanceTable } from "../table/InstanceTable.tsx";
import { PagingBar } from "../table/PagingBar.tsx";
import { RowContext, type RowContextValue } from "../table/row-context.ts";
import { type ChangeInstancesState, useInstanceAddress } from "../use-instances-state.ts";
import { ListPlaceholder } from "./ListPlaceholder.tsx";
import classes from "./ListView.module.css";
import { type ListReading, listCondition } from "./list-condition.ts";
import { SortSelect } from "./SortSelect.tsx";
import { StaleBanner } from "./StaleBanner.tsx";
import { useDrawn } from "./use-drawn.ts";

export interface ListViewProps {
  readonly kind: ListKind;
  readonly region: string;
  readonly regionName: string;
  readonly state: InstancesState;
  readonly change: ChangeInstancesState;
  readonly reading: ListReading;
  /** The rows are of the page before; the wanted ones are on their way. */
  readonly outdated: boolean;
  readonly columns: readonly ColumnKey[];
  readonly narrow: boolean;
  readonly vocabulary: SearchVocabulary;
  readonly onRefresh: () => void;
  readonly onClearFilters: () => void;
  readonly onGather: (able: ActionName | null) => void;
}

/** Rows as a table, or as cards on a narrow screen; or the reason why there are none. */
export function ListView({
  kind,
  region,
  regionName,
  state,
  change,
  reading,
  outdated,
  columns,
  narrow,
  vocabulary,
  onRefresh,
  onClearFilters,
  onGather,
}: ListViewProps) {
  const { t } = useTranslation(["instances", "recycle-bin"]);
  const { page, size, sort, words, filters } = state;
  const filtered = words.length > 0 || filters.length > 0;
  const condition = listCondition(reading, size, filtered);
  const rows = condition.kind === "rows" ? condition.page.instances : null;
  const total = reading.data?.total ?? 0;
  // A new page of a hundred rows is drawn piece by piece, while typing and clicking go on.
  const drawn = useDrawn(rows);
  // Those in sight first.
  const beginning = useBeginning(drawn ?? NO_ROWS, mostInSight(narrow));
  const context = useRows(kind, region, rows, change);
  useFoundAnnouncement(outdated ? undefined : reading.data?.total, filtered, words, filters);

  if (condition.kind !== "rows" && condition.kind !== "first-load") {
    return (
      <ListPlaceholder
        kind={kind}
        condition={condition}
        regionName={regionName}
        page={page}
        filtersText={chipsOf(state)
          .map((chip) => chipText(chip, vocabulary))
          .join(", ")}
        onRetry={onRefresh}
        onClearFilters={onClearFilters}
        onPage={(last) => change({ page: last })}
      />
    );
  }

  const label = t(kind.name === "recycle-bin" ? "recycle-bin:table" : "instances:table.label", {
    region: regionName,
  });
  const shared = {
    label,
    instances: drawn && beginning,
    // A short list is more likely than a full page; the skeleton must not promise too much.
    skeletonRows: Math.min(size, 10),
    columns,
    total,
    offset: (page - 1) * size,
    outdated: outdated || drawn !== rows,
    drawing: drawn !== null && beginning.length < drawn.length,
  };
  const selectAll = (
    <SelectMenu
      region={region}
      rows={rows ?? []}
      total={total}
      onGather={onGather}
      place={kind.place}
    />
  );
  const sortable = reading.data?.sortable ?? false;
  return (
    <RowContext value={context}>
      {condition.kind === "rows" && <StaleBanner stale={condition.stale} onRetry={onRefresh} />}
      {narrow ? (
        <>
          <div className={classes.above}>
            {selectAll}
            <SortSelect
              keys={kind.sortKeys}
              sort={sort}
              sortable={sortable}
              onSort={(next) => change({ sort: next })}
            />
          </div>
          <InstanceCards {...shared} />
        </>
      ) : (
        <InstanceTable
          {...shared}
          sort={sort}
          sortable={sortable}
          onSort={(next) => change({ sort: next })}
          selectAll={selectAll}
        />
      )}
      {rows && (
        <PagingBar
          total={total}
          page={page}
          size={size}
          onPage={(next) => change({ page: next })}
          onSize={(next) => change({ size: next })}
        />
      )}
    </RowContext>
  );
}

const NO_ROWS: readonly never[] = [];
/** Pixels that no row and no card is lower than. */
const LOWEST = { row: 48, card: 150 } as const;
/** Pixels that the bar, the heading and the tools above the list have at least. */
const ABOVE = 160;

/** As many rows or cards as the window shows at most. */
function mostInSight(narrow: boolean): number {
  return Math.ceil((window.innerHeight - ABOVE) / LOWEST[narrow ? "card" : "row"]);
}

/** What rows share; it stays the same value while polls come and go. */
function useRows(
  kind: ListKind,
  region: string,
  rows: readonly Instance[] | null,
  change: ChangeInstancesState,
): RowContextValue {
  const { t } = useTranslation(["instances", "terms"]);
  const texts = useAllTexts();
  const format = useFormat();
  const zones = useZones(region);
  const places = usePlaceNames();
  const store = useSelectionStore();
  const addressOf = useInstanceAddress(region);
  const latestRows = useRef(rows);
  useEffect(() => {
    latestRows.current = rows;
  });
  const lastTicked = useRef<InstanceId | null>(null);

  const tick = useCallback(
    (instance: Instance, ticked: boolean, range: boolean) => {
      const from = range ? lastTicked.current : null;
      store.tick(region, rowsBetween(latestRows.current ?? [], from, instance.id), ticked);
      lastTicked.current = instance.id;
    },
    [store, region],
  );
  const navigate = useNavigate();
  const open = useCallback(
    (id: InstanceId) => {
      if (kind.path === "/instances") change({ view: "tab", open: id });
      else {
        const search = toInstancesSearch({ ...DEFAULT_STATE, region, view: "tab", open: id });
        void navigate({ to: "/instances", search });
      }
    },
    [kind, region, change, navigate],
  );

  return useMemo(() => {
    const names = new Map(zones?.map(({ id, name }) => [id, name]));
    return {
      t,
      texts,
      format,
      region,
      zoneName: (zone) => places.zone(zone, names.get(zone)),
      addressOf,
      open,
      tick,
    };
  }, [t, texts, format, region, zones, places, addressOf, open, tick]);
}

/** Says how many were found, once per search. */
function useFoundAnnouncement(
  total: number | undefined,
  filtered: boolean,
  words: InstancesState["words"],
  filters: InstancesState["filters"],
): void {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const said = useRef<unknown>(null);
  useEffect(() => {
    if (total === undefined) return;
    const search = JSON.stringify([words, filters]);
    const isNew = said.current !== null && said.current !== search;
    said.current = search;
    if (isNew && filtered) {
      announce(t("search.found", { count: total, n: format.number(total) }));
    }
  }, [total, filtered, words, filters, t, format]);
}
