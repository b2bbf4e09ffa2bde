import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface NameChoiceProps {
  readonly value: string;
  /** Several can be given numbers. */
  readonly several: boolean;
  readonly error: string | null;
  readonly onChange: (name: string) => void;
}

/** The new name. For several instances it says how to write a sequence, with an example. */
export function NameChoice({ value, several, error, onChange }: NameChoiceProps) {
  const { t } = useTranslation("rename");
  return (
    <TextInput
      label={t("name")}
      description={several ? t("sequence", { pattern: "{R:1}", padded: "{R:1,F:3}" }) : undefined}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
