import { useMediaQuery } from "@mantine/hooks";
import { useIsFetching, useQuery, useQueryClient } from "@tanstack/react-query";
import { memo, Suspense, useCallback, useId, useMemo, useState } from "react";
import { useActionTarget } from "../../actions/action-targets.ts";
import { BatchButtons } from "../../actions/BatchButtons.tsx";
import { dialogPreloads } from "../../actions/dialog-preloads.ts";
import type { InstanceQuery } from "../../cloud/provider.ts";
import type { ActionName } from "../../instance/action-rules.ts";
import type { InstanceId, Instant } from "../../instance/instance.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { instanceQueries, refreshInstances } from "../../queries/instances.ts";
import { useCommand } from "../../ui/commands/use-command.ts";
import { MenuDropdown } from "../../ui/dropdown/LateMenu.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { usePreload } from "../../ui/use-preload.ts";
import classes from "./InstancesPage.module.css";
import { ListTools } from "./list/ListTools.tsx";
import { ListView } from "./list/ListView.tsx";
import { usePatience } from "./list/use-patience.ts";
import type { ListKind } from "./list-kind.ts";
import { RegionPending } from "./region/RegionPending.tsx";
import { NOWHERE } from "./region/use-zones.ts";
import { SearchBox } from "./search/SearchBox.tsx";
import type { SearchTerms } from "./search/search-grammar.ts";
import { useVocabulary } from "./search/use-vocabulary.ts";
import type { InstancesState } from "./search-params.ts";
import { isAble } from "./selection/able.ts";
import { SelectionBar } from "./selection/SelectionBar.tsx";
import { reachOf } from "./selection/selection.ts";
import { useActedUpon } from "./selection/use-acted-upon.ts";
import { useGather } from "./selection/use-gather.ts";
import { useSelection, useSelectionStore } from "./selection/use-selection.ts";
import { useVanished } from "./selection/use-vanished.tsx";
import { columnsIn, shownColumns } from "./table/column-settings.ts";
import { COLUMNS } from "./table/columns.tsx";
import { useColumnSettings } from "./table/use-column-settings.ts";
import type { ChangeInstancesState } from "./use-instances-state.ts";

const TabView = lazyPart(async () => (await import("./tab-view/TabView.tsx")).TabView);
const ColumnSettingsDialog = lazyPart(
  async () => (await import("./table/ColumnSettingsDialog.tsx")).ColumnSettingsDialog,
);
const ExportDialog = lazyPart(async () => (await import("./export/ExportDialog.tsx")).ExportDialog);

// A tick draws what acts on the selection, and not all that stands beside it.
const SteadySearch = memo(SearchBox);
const SteadyTools = memo(ListTools);
const SteadyList = memo(ListView);

export interface RegionInstancesProps {
  readonly kind: ListKind;
  /** Null while it is being found out: until then the rows' place is kept. */
  readonly region: string | null;
  readonly regionName: string;
  readonly state: InstancesState;
  readonly change: ChangeInstancesState;
  /** Asks anew which region to show. */
  readonly onRegionRetry: () => void;
}

/** What both views share: actions, search, tools, the selection; and below them the view itself. */
export function RegionInstances({
  kind,
  region: found,
  regionName,
  state,
  change,
  onRegionRetry,
}: RegionInstancesProps) {
  const region = found ?? NOWHERE;
  const isFound = found !== null;
  const provider = useCloud();
  const client = useQueryClient();
  const queries = instanceQueries(provider);
  const { words, filters, sort, page, size } = state;
  const query: InstanceQuery = useMemo(
    () => ({ region, words, filters: [...kind.always, ...filters] }),
    [kind, region, words, filters],
  );
  const isList = state.view === "list";
  const [paused, setPaused] = useState(false);
  const options = queries.page({ ...query, sort, page, size });
  const list = useQuery({
    ...options,
    enabled: isList && isFound,
    ...(paused && {
      refetchInterval: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  });
  const patience = usePatience(isList && !list.data && (list.isFetching || !isFound));
  const refreshing = useIsFetching({ queryKey: options.queryKey.slice(0, 3) }) > 0;

  const rows = isList && list.data ? list.data.instances : NO_ROWS;
  const selection = useSelection(region);
  const store = useSelectionStore();
  const matches = useMemo(() => provider.matcher(query), [provider, query]);
  const reach = useMemo(() => reachOf(selection, rows, matches), [selection, rows, matches]);
  useActedUpon(found);
  useVanished(region, isList && !list.isPlaceholderData ? list.data : undefined);

  const { gathering, gather } = useGather();
  const gatherAll = useCallback(
    (able: ActionName | null) =>
      gather(query, (instances) => {
        const chosen = able ? instances.filter(isAble(able, provider.capabilities)) : instances;
        store.clear(region);
        store.tick(region, chosen, true);
      }),
    [gather, query, provider, store, region],
  );

  const { id, capabilities } = provider;
  const set = useMemo(
    () => columnsIn(kind.columns, { id, facts: capabilities.facts }),
    [kind, id, capabilities],
  );
  const columns = useColumnSettings(set);
  const shown = useMemo(() => shownColumns(set, columns.settings), [set, columns.settings]);
  const narrow = useMediaQuery("(max-width: 47.99em)", undefined, {
    getInitialValueInEffect: false,
  });
  const [dialog, setDialog] = useState<"columns" | "export" | null>(null);

  const vocabulary = useVocabulary(region, kind.always);
  const search = useCallback(
    ({ words, filters }: SearchTerms) => change({ words, filters }),
    [change],
  );
  const clearFilters = useCallback(() => change({ words: [], filters: [] }), [change]);
  const open = useCallback(
    (id: InstanceId, how: "push" | "replace") =>
      change({ open: id }, { replace: how === "replace" }),
    [change],
  );
  const refresh = useCallback(
    () => (isFound ? void refreshInstances(client, provider) : onRegionRetry()),
    [isFound, client, provider, onRegionRetry],
  );
  const total = isList ? (list.data?.total ?? null) : null;
  const terms: SearchTerms = useMemo(() => ({ words, filters }), [words, filters]);
  const { data, error } = list;
  const reading = useMemo(
    () => ({
      data,
      error,
      paused: list.fetchStatus === "paused",
      exhausted: patience.exhausted,
    }),
    [data, error, list.fetchStatus, patience.exhausted],
  );
  const openColumns = useCallback(() => setDialog("columns"), []);
  const openExport = useCallback(() => setDialog("export"), []);

  const likely = useCallback(
    () => [
      MenuDropdown.preload,
      TabView.preload,
      ...dialogPreloads(kind.place, capabilities),
      ExportDialog.preload,
    ],
    [kind, capabilities],
  );
  usePreload(list.data !== undefined, likely);

  const reasonId = useId();
  useActionTarget("ticked", reach.within, kind.place);
  useCommand("refresh", refresh);
  useCommand("pause", () => setPaused(!paused), isList);
  useCommand("columns", openColumns, isList);
  useCommand("export", openExport);

  return (
    <>
      <div className={classes.toolbar}>
        <BatchButtons selection={reach.within} place={kind.place} reasonId={reasonId} />
        <SteadySearch terms={terms} vocabulary={vocabulary} onChange={search} />
        <SteadyTools
          updatedAt={isList && list.data ? (list.dataUpdatedAt as Instant) : null}
          refreshing={refreshing || !isFound}
          paused={paused}
          onRefresh={refresh}
          onPause={isList ? setPaused : null}
          onColumns={isList ? openColumns : null}
          onExport={openExport}
        />
      </div>
      <SelectionBar
        region={region}
        reach={reach}
        total={total}
        paged={isList}
        gathering={gathering}
        onGather={gatherAll}
        place={kind.place}
        reasonId={reasonId}
      />
      {isList ? (
        <SteadyList
          kind={kind}
          region={region}
          regionName={regionName}
          state={state}
          change={change}
          reading={reading}
          outdated={list.isPlaceholderData}
          columns={shown}
          narrow={narrow}
          vocabulary={vocabulary}
          onRefresh={refresh}
          onClearFilters={clearFilters}
          onGather={gatherAll}
        />
      ) : !isFound ? (
        <RegionPending onRetry={onRegionRetry} />
      ) : (
        <Suspense fallback={null}>
          <TabView
            query={query}
            sort={sort}
            open={state.open}
            onOpen={open}
            onClearFilter={clearFilters}
          />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {dialog === "columns" && (
          <ColumnSettingsDialog
            set={kind.columns}
            settings={columns.settings}
            remembered={columns.remembered}
            onChange={columns.change}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog === "export" && isFound && (
          <ExportDialog
            query={query}
            regionName={regionName}
            shownFields={shown.flatMap((key) => COLUMNS[key].fields)}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </>
  );
}

const NO_ROWS: readonly never[] = [];
