import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { StopType } from "../../instance/shutdown.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { StopTypeChoice } from "../stop-type/StopTypeChoice.tsx";

/** Restarts what is listed and can be restarted, after the person has seen what it means for each. */
export function RestartDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"restart">) {
  const { t } = useTranslation(["restart", "actions"]);
  const format = useFormat();
  const [stopType, setStopType] = useState<StopType>(initialOptions.stopType);
  // Consent is to one way of cutting the power; another way is another question.
  const [consent, setConsent] = useState<StopType | null>(null);
  const state = useActionDialog({
    action,
    instances,
    options: { stopType },
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });

  const agreed = stopType === "soft" || consent === stopType;
  const missing = agreed ? null : t("cannotConfirm.consent");

  return (
    <ActionDialog
      title={t("actions:name.restart")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={state.eligible === 0 ? t("cannotConfirm.none") : missing}
      tone={stopType === "soft" ? "neutral" : "danger"}
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("meaning.title")}
          sentences={[t("meaning.service"), t("meaning.memory"), t("meaning.addresses")]}
        />
      }
    >
      <StopTypeChoice
        texts={{
          legend: t("stopType.legend"),
          label: (type) => t(`stopType.${type}`),
          meaning: (type) => t(`stopType.${type}Meaning`),
          consent: (type) => t(`consent.${type}`),
        }}
        value={stopType}
        consent={consent === stopType}
        onChange={(type) => {
          state.interrupt();
          setConsent(null);
          setStopType(type);
        }}
        onConsent={(given) => {
          state.interrupt();
          setConsent(given ? stopType : null);
        }}
      />
    </ActionDialog>
  );
}
