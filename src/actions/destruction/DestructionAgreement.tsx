import { Alert, Checkbox, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import choice from "../dialog/Choice.module.css";
import type { ActionDialogState } from "../dialog/use-action-dialog.ts";
import { beginsPhrase, goneForGood, isPhrase } from "./gone-for-good.ts";

export interface DestructionAgreementProps {
  readonly state: ActionDialogState;
  /** What has been typed so far; kept by the dialog, so that a step back does not lose it. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/**
 * The agreement to a destruction: a tick where there is a way back for a while, words to be typed in
 * the language on screen where the data is gone at once.
 */
export function DestructionAgreement({ state, typed, onTyped }: DestructionAgreementProps) {
  const { t } = useTranslation("destruction");
  const format = useFormat();
  const { consent } = state;
  if (consent.needed === 0) return null;

  const gone = goneForGood(state.groups);
  if (gone === 0) {
    return (
      <div className={choice.consent}>
        <IconAlertTriangle className={choice.warning} size={18} aria-hidden />
        <Checkbox
          checked={consent.given}
          onChange={(event) => consent.give(event.currentTarget.checked)}
          label={t("tick", { count: consent.needed, n: format.number(consent.needed) })}
        />
      </div>
    );
  }

  const phrase = t("type.phrase");
  const different = !beginsPhrase(typed, phrase);
  return (
    <>
      <Alert
        variant="outline"
        color="red"
        classNames={{ root: choice.gone, title: choice.goneTitle, icon: choice.warning }}
        icon={<IconAlertTriangle size={20} aria-hidden />}
        title={t("gone.title", { count: gone, n: format.number(gone) })}
      >
        {t("gone.text")}
      </Alert>
      <TextInput
        label={t("type.label", { phrase })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        error={different ? t("type.different") : null}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onTyped(text);
          consent.give(isPhrase(text, phrase));
        }}
      />
    </>
  );
}

/** Why the button that destroys cannot be used yet, for want of an agreement; null when it can. */
export function useAgreementMissing(): (state: ActionDialogState) => string | null {
  const { t } = useTranslation("destruction");
  return ({ consent, groups }) => {
    if (consent.given) return null;
    return t(goneForGood(groups) > 0 ? "typeFirst" : "tickFirst");
  };
}
