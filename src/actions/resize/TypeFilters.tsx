import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { MachineType, TypeFilter } from "../../instance/type-offers.ts";
import classes from "./TypeTable.module.css";

export interface TypeFiltersProps {
  readonly types: readonly MachineType[];
  readonly value: TypeFilter;
  readonly onChange: (value: TypeFilter) => void;
}

/** Search and filters over the types; what there is to choose comes from the types themselves. */
export function TypeFilters({ types, value, onChange }: TypeFiltersProps) {
  const { t } = useTranslation("resize");
  const format = useFormat();
  const families = [...new Set(types.map(({ family }) => family))].sort(format.compare);
  const cores = ascending(types.map(({ cpu }) => cpu));
  const memories = ascending(types.map(({ memoryGib }) => memoryGib));
  const any = { value: "", label: t("type.any") };
  const numberOrNull = (text: string) => (text === "" ? null : Number(text));

  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        label={t("type.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
        type="search"
        value={value.words}
        onChange={(event) => onChange({ ...value, words: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("type.family")}
        data={[any, ...families]}
        value={value.family ?? ""}
        onChange={(event) => onChange({ ...value, family: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t("type.cpu")}
        data={[
          any,
          ...cores.map((cpu) => ({ value: String(cpu), label: t("type.cores", { count: cpu }) })),
        ]}
        value={value.cpu ?? ""}
        onChange={(event) => onChange({ ...value, cpu: numberOrNull(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t("type.memory")}
        data={[any, ...memories.map((gib) => ({ value: String(gib), label: format.gib(gib) }))]}
        value={value.memoryGib ?? ""}
        onChange={(event) =>
          onChange({ ...value, memoryGib: numberOrNull(event.currentTarget.value) })
        }
      />
    </div>
  );
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
