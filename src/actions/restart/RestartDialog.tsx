import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { StopTypeChoice } from "../stop-type/StopTypeChoice.tsx";
import { useStopConsent } from "../stop-type/use-stop-consent.ts";

/** Restarts what is listed and can be restarted, after the person has seen what it means for each. */
export function RestartDialog(dialog: ActionDialogProps<"restart">) {
  const { t } = useTranslation("restart");
  const [stopType, setStopType] = useState(dialog.options.stopType);
  const consent = useStopConsent(stopType);
  const state = useActionDialog(dialog, { options: { stopType } });

  return (
    <ActionDialog
      state={state}
      missing={state.eligible > 0 && consent.missing ? t("cannotConfirm.consent") : null}
      tone={stopType === "soft" ? "neutral" : "danger"}
      meaning={[t("meaning.service"), t("meaning.memory"), t("meaning.addresses")]}
    >
      <StopTypeChoice action="restart" value={stopType} consent={consent} onChange={setStopType} />
    </ActionDialog>
  );
}
