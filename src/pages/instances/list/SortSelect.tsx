import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InstanceSort, SortKey } from "../../../cloud/provider.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { LateSelect } from "../../../ui/dropdown/LateSelect.tsx";

export interface SortSelectProps {
  readonly keys: readonly SortKey[];
  readonly sort: InstanceSort | null;
  readonly sortable: boolean;
  readonly onSort: (sort: InstanceSort | null) => void;
}

const DIRECTIONS = ["ascending", "descending"] as const;

/** The order of the cards, which have no column heads. */
export function SortSelect({ keys, sort, sortable, onSort }: SortSelectProps) {
  const { t } = useTranslation("instances");
  const { facts } = useCloud().capabilities;
  const offered = keys.filter((key) => key !== "expiresAt" || facts.has("billing"));
  const choices = offered.flatMap((key) =>
    DIRECTIONS.map((direction) => ({
      sort: { key, direction },
      value: `${key} ${direction}`,
      label: t(`sort.${direction}`, { field: t(`sort.key.${key}`) }),
    })),
  );
  if (!sortable)
    return (
      <Text size="xs" c="dimmed">
        {t("table.notSortable")}
      </Text>
    );
  return (
    <LateSelect
      size="xs"
      label={t("sort.label")}
      placeholder={t("sort.none")}
      clearable
      data={choices}
      value={sort ? `${sort.key} ${sort.direction}` : null}
      onChange={(value) => onSort(choices.find((choice) => choice.value === value)?.sort ?? null)}
    />
  );
}
