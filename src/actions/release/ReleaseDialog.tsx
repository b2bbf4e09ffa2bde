import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionDialogProps } from "../action.ts";
import { DestructionAgreement, useAgreementMissing } from "../destruction/DestructionAgreement.tsx";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Releases what is in the bin: a statement first, then what is destroyed and kept (`tencent.md §6.7`). */
export function ReleaseDialog({
  action,
  instances,
  options,
  onClose,
  onStarted,
}: ActionDialogProps<"release">) {
  const { t } = useTranslation(["release", "actions"]);
  const [step, setStep] = useState(0);
  const [typed, setTyped] = useState("");
  const agreementMissing = useAgreementMissing();
  const state = useActionDialog({
    action,
    instances,
    options,
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });

  return (
    <ActionDialog
      title={t("actions:name.release")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm")}
      cannotConfirm={
        state.eligible === 0 ? t("cannotConfirm.none") : step === 0 ? null : agreementMissing(state)
      }
      tone="danger"
      state={state}
      onClose={onClose}
      steps={{
        titles: [t("steps.statement"), t("steps.check")],
        at: step,
        onGo: (next) => {
          state.interrupt();
          setStep(next);
        },
      }}
      agreement={<DestructionAgreement state={state} typed={typed} onTyped={setTyped} />}
      meaning={step === 1 && <Meaning title={t("meaning.title")} sentences={[t("meaning.kept")]} />}
    >
      {step === 0 && <p>{t("statement")}</p>}
    </ActionDialog>
  );
}
