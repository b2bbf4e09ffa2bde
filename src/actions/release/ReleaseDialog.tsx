import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionDialogProps } from "../action.ts";
import { DestructionAgreement, useAgreementMissing } from "../destruction/DestructionAgreement.tsx";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Releases what is in the bin: a statement first, then what is destroyed and kept (`tencent.md §6.7`). */
export function ReleaseDialog(dialog: ActionDialogProps<"release">) {
  const { t } = useTranslation("release");
  const [step, setStep] = useState(0);
  const [typed, setTyped] = useState("");
  const agreementMissing = useAgreementMissing();
  const state = useActionDialog(dialog, { options: dialog.options });

  return (
    <ActionDialog
      state={state}
      missing={state.eligible === 0 || step === 0 ? null : agreementMissing(state)}
      tone="danger"
      meaning={[t("meaning.kept")]}
      steps={{ titles: [t("steps.statement"), t("steps.check")], at: step, onGo: setStep }}
      agreement={<DestructionAgreement state={state} typed={typed} onTyped={setTyped} />}
    >
      {step === 0 && <p>{t("statement")}</p>}
    </ActionDialog>
  );
}
