import { useTranslation } from "react-i18next";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Shows whose timed termination is about to be cancelled. */
export function CancelTerminationDialog(dialog: ActionDialogProps<"cancel-termination">) {
  const { t } = useTranslation("cancel-termination");
  const state = useActionDialog(dialog, { options: dialog.options });

  return <ActionDialog state={state} meaning={[t("meaning.atOnce"), t("meaning.again")]} />;
}
