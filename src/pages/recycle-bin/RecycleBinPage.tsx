import { Alert, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { usePlaceNames } from "../../i18n/use-place-names.ts";
import { owesMoney } from "../../instance/account.ts";
import { accountQueries } from "../../queries/account.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import layout from "../instances/InstancesPage.module.css";
import { RegionInstances } from "../instances/RegionInstances.tsx";
import { RegionSelect } from "../instances/region/RegionSelect.tsx";
import { useRegion } from "../instances/region/use-region.tsx";
import { SelectionContext } from "../instances/selection/selection-store.ts";
import { useInstancesState } from "../instances/use-instances-state.ts";
import { useRejectedParameters } from "../instances/use-rejected-parameters.tsx";
import { BIN_LIST, BIN_SELECTIONS } from "./bin-list.ts";
import classes from "./RecycleBinPage.module.css";

/** What was terminated and can still be brought back. What it shows is in the URL. */
export function RecycleBinPage() {
  const { t } = useTranslation(["recycle-bin", "instances"]);
  const [state, change] = useInstancesState(BIN_LIST.path);
  useRejectedParameters(change);
  const { region, regions, error, retry } = useRegion(state.region, change);
  const places = usePlaceNames();
  const regionName =
    region === null ? "" : places.region(region, regions.find(({ id }) => id === region)?.name);

  return (
    <div className={layout.page} data-view="list">
      <div className={layout.header}>
        <Title order={1} size="h3">
          {t("title")}
        </Title>
        <RegionSelect
          value={region}
          regions={regions}
          onChange={(chosen) =>
            change({
              region: chosen,
              filters: state.filters.filter(({ attribute }) => attribute !== "zone"),
            })
          }
        />
      </div>
      <p className={classes.explanation}>{t("explanation")}</p>
      <Arrears />
      {error && region === null ? (
        <FailureNotice error={error} title={t("instances:region.failed")} onRetry={retry} />
      ) : (
        <SelectionContext value={BIN_SELECTIONS}>
          <RegionInstances
            kind={BIN_LIST}
            region={region}
            regionName={regionName}
            state={state}
            change={change}
            onRegionRetry={retry}
          />
        </SelectionContext>
      )}
    </div>
  );
}

/** That the account owes money, and what that means in here; nothing as long as it does not. */
function Arrears() {
  const { t } = useTranslation("recycle-bin");
  const format = useFormat();
  const { data } = useQuery(accountQueries(useCloud()).balance());
  if (!data || !owesMoney(data)) return null;
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t("arrears.title", { amount: format.money(-data.amount, data.currency) })}
    >
      {t("arrears.text")}
    </Alert>
  );
}
