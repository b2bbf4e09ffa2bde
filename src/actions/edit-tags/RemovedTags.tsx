import { MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";

export interface RemovedTagsProps {
  /** Keys that there are to remove. */
  readonly keys: readonly string[];
  readonly value: readonly string[];
  /** How many can be removed at once. */
  readonly most: number;
  readonly onChange: (keys: readonly string[]) => void;
}

/** Which tags go away; nothing is shown where there are none. */
export function RemovedTags({ keys, value, most, onChange }: RemovedTagsProps) {
  const { t } = useTranslation("edit-tags");
  const format = useFormat();
  if (keys.length === 0) return null;
  return (
    <MultiSelect
      label={t("remove.label")}
      description={t("remove.most", { n: format.number(most) })}
      data={[...keys]}
      value={[...value]}
      maxValues={most}
      searchable
      nothingFoundMessage={t("remove.notFound")}
      onChange={onChange}
    />
  );
}
