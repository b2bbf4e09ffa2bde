import { Button, Title } from "@mantine/core";
import { IconLayoutList, IconLayoutSidebar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePlaceNames } from "../../i18n/use-place-names.ts";
import { useCommand } from "../../ui/commands/use-command.ts";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import classes from "./InstancesPage.module.css";
import { INSTANCE_LIST, pageQueryOf } from "./list-kind.ts";
import { RegionInstances } from "./RegionInstances.tsx";
import { RegionSelect } from "./region/RegionSelect.tsx";
import { useRegion } from "./region/use-region.tsx";
import type { InstancesState } from "./search-params.ts";
import { useInstancesState } from "./use-instances-state.ts";
import { useRejectedParameters } from "./use-rejected-parameters.tsx";

/** The instances of one region, as a list or as tabs. What it shows is in the URL. */
export function InstancesPage() {
  const { t } = useTranslation("instances");
  const [state, change] = useInstancesState(INSTANCE_LIST.path);
  useRejectedParameters(change);
  const { region, regions, error, retry } = useRegion(
    state.region,
    change,
    state.view === "list" && isUnfiltered(state)
      ? (id) => pageQueryOf(INSTANCE_LIST, state, id)
      : undefined,
  );
  const places = usePlaceNames();
  const regionName =
    region === null ? "" : places.region(region, regions.find(({ id }) => id === region)?.name);
  const isTab = state.view === "tab";
  const switchView = () => change({ view: isTab ? "list" : "tab" });
  useCommand("switch-view", switchView);

  return (
    <div className={classes.page} data-view={state.view}>
      <div className={classes.header}>
        <Title order={1} size="h3">
          {t("title")}
        </Title>
        <RegionSelect
          value={region}
          regions={regions}
          onChange={(chosen) => change({ region: chosen, open: null, filters: placeless(state) })}
        />
        <Button
          className={classes.switch}
          variant="subtle"
          size="sm"
          leftSection={isTab ? <IconLayoutList size={16} /> : <IconLayoutSidebar size={16} />}
          onClick={switchView}
        >
          {t(isTab ? "switchToList" : "switchToTab")}
        </Button>
      </div>
      {error && region === null ? (
        <FailureNotice error={error} title={t("region.failed")} onRetry={retry} />
      ) : (
        <RegionInstances
          kind={INSTANCE_LIST}
          region={region}
          regionName={regionName}
          state={state}
          change={change}
          onRegionRetry={retry}
        />
      )}
    </div>
  );
}

/** A region without a match may still hold instances. */
function isUnfiltered({ words, filters }: InstancesState): boolean {
  return words.length === 0 && filters.length === 0;
}

/** The filters that mean something in another region too: zones belong to one. */
function placeless({ filters }: InstancesState) {
  return filters.filter(({ attribute }) => attribute !== "zone");
}
