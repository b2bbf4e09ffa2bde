import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { StopTypeChoice } from "../stop-type/StopTypeChoice.tsx";
import { useStopConsent } from "../stop-type/use-stop-consent.ts";
import { NoChargeChoice } from "./NoChargeChoice.tsx";
import { useShutdownMeaning } from "./use-shutdown-meaning.ts";

/** Shuts down what is listed and can be shut down, after the person has seen what it means for each. */
export function ShutdownDialog(dialog: ActionDialogProps<"shutdown">) {
  const { t } = useTranslation("shutdown");
  const [options, setOptions] = useState(dialog.options);
  const consent = useStopConsent(options.stopType);
  const state = useActionDialog(dialog, { options });
  const meaning = useShutdownMeaning(dialog.instances, options.noCharge);

  return (
    <ActionDialog
      state={state}
      missing={state.eligible > 0 && consent.missing ? t("cannotConfirm.consent") : null}
      tone={options.stopType === "soft" ? "neutral" : "danger"}
      meaning={meaning}
      help="shutdown"
    >
      <StopTypeChoice
        action="shutdown"
        value={options.stopType}
        consent={consent}
        onChange={(stopType) => setOptions({ ...options, stopType })}
      />
      <NoChargeChoice
        value={options.noCharge}
        groups={state.groups}
        onChange={(noCharge) => setOptions({ ...options, noCharge })}
      />
    </ActionDialog>
  );
}
