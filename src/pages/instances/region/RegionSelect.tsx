import { IconMapPin } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Region } from "../../../cloud/provider.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import { usePlaceNames } from "../../../i18n/use-place-names.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { instanceQueries } from "../../../queries/instances.ts";
import { LateSelect } from "../../../ui/dropdown/LateSelect.tsx";
import classes from "./RegionSelect.module.css";

export interface RegionSelectProps {
  readonly value: string | null;
  readonly regions: readonly Region[];
  readonly onChange: (region: string) => void;
}

/** Chooses the region. How many instances each holds is asked when the list opens. */
export function RegionSelect({ value, regions, onChange }: RegionSelectProps) {
  const { t } = useTranslation("instances");
  const places = usePlaceNames();
  const names = new Map(
    regions.map(({ id, name, available }) => {
      const region = places.region(id, name);
      return [id, available ? region : t("region.unavailable", { region })];
    }),
  );
  // The list may be on its way still.
  if (value !== null && !names.has(value)) names.set(value, places.region(value));

  return (
    <LateSelect
      className={classes.select}
      label={t("region.label")}
      icon={<IconMapPin size={16} aria-hidden />}
      data={[...names].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={(region) => region !== null && onChange(region)}
      searchable={{ nothingFound: t("region.none") }}
      maxHeight={420}
      dropdown={{ width: "max-content", position: "bottom-start" }}
      option={(option, wasOpened) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <RegionCount region={option.value} asked={wasOpened} />
        </span>
      )}
    />
  );
}

function RegionCount({ region, asked }: { readonly region: string; readonly asked: boolean }) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const queries = instanceQueries(useCloud());
  const { data, isError } = useQuery({ ...queries.count(region), enabled: asked });
  return (
    <span className={classes.count}>
      {data !== undefined
        ? t("region.count", { count: data, n: format.number(data) })
        : isError
          ? t("region.notCounted")
          : t("region.counting")}
    </span>
  );
}
