import { useTranslation } from "react-i18next";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Shows whose timed termination is about to be cancelled. */
export function CancelTerminationDialog({
  action,
  instances,
  options,
  onClose,
  onStarted,
}: ActionDialogProps<"cancel-termination">) {
  const { t } = useTranslation(["cancel-termination", "actions"]);
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
      title={t("actions:name.cancel-termination")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm")}
      cannotConfirm={state.eligible === 0 ? t("cannotConfirm.none") : null}
      tone="neutral"
      state={state}
      onClose={onClose}
      meaning={
        <Meaning title={t("meaning.title")} sentences={[t("meaning.atOnce"), t("meaning.again")]} />
      }
    >
      {null}
    </ActionDialog>
  );
}
