import { Checkbox } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import choice from "../dialog/Choice.module.css";
import type { Consent } from "./use-consent.ts";

export interface DestructionConsentProps {
  readonly consent: Consent;
  readonly onChange: (given: boolean) => void;
}

/** Agreement, in words, to what scaling groups may destroy; nothing when they destroy nothing. */
export function DestructionConsent({ consent, onChange }: DestructionConsentProps) {
  const { t } = useTranslation("surroundings");
  const format = useFormat();
  if (consent.needed === 0) return null;
  return (
    <div className={choice.consent}>
      <IconAlertTriangle className={choice.warning} size={18} aria-hidden />
      <Checkbox
        checked={consent.given}
        onChange={(event) => onChange(event.currentTarget.checked)}
        label={t("consent", { count: consent.needed, n: format.number(consent.needed) })}
      />
    </div>
  );
}
