import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Starts up what is listed and can be started. There is nothing to choose, but something to know. */
export function StartDialog({
  action,
  instances,
  options,
  onClose,
  onStarted,
}: ActionDialogProps<"start">) {
  const { t } = useTranslation(["start", "actions"]);
  const format = useFormat();
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
      title={t("actions:name.start")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={state.eligible === 0 ? t("cannotConfirm.none") : null}
      tone="neutral"
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("meaning.title")}
          sentences={[t("meaning.charges"), t("meaning.addresses"), t("meaning.ready")]}
        />
      }
    >
      {null}
    </ActionDialog>
  );
}
