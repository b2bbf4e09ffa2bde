import { Radio, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Instance } from "../../instance/instance.ts";
import { USER_NAME_LIMIT } from "../../instance/password.ts";
import classes from "../dialog/Choice.module.css";

export interface UserChoiceProps {
  readonly instances: readonly Instance[];
  /** Null: the one that each system has; else what has been typed. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Whose password is reset. */
export function UserChoice({ instances, value, onChange }: UserChoiceProps) {
  const { t } = useTranslation("reset-password");
  const format = useFormat();
  const users = [...new Set(instances.map(({ loginUser }) => loginUser))].filter(Boolean).sort();
  const tooLong = value !== null && [...value].length > USER_NAME_LIMIT;
  return (
    <Radio.Group
      label={t("user.legend")}
      value={value === null ? "default" : "specified"}
      onChange={(chosen) => onChange(chosen === "default" ? null : "")}
    >
      <Stack gap="xs" mt={6}>
        <Radio
          classNames={{ description: classes.meaning }}
          value="default"
          label={t("user.default")}
          description={
            users.length > 0 ? t("user.defaultAre", { users: format.list(users) }) : undefined
          }
        />
        <Radio value="specified" label={t("user.specified")} />
        {value !== null && (
          <TextInput
            label={t("user.name")}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            error={tooLong ? t("user.tooLong", { n: format.number(USER_NAME_LIMIT) }) : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
