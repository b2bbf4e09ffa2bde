import { useTranslation } from "react-i18next";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Starts up what is listed and can be started. There is nothing to choose, but something to know. */
export function StartDialog(dialog: ActionDialogProps<"start">) {
  const { t } = useTranslation("start");
  const state = useActionDialog(dialog, { options: dialog.options });

  return (
    <ActionDialog
      state={state}
      meaning={[t("meaning.charges"), t("meaning.addresses"), t("meaning.ready")]}
    />
  );
}
