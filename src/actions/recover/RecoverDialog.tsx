import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { owesMoney } from "../../instance/account.ts";
import { accountQueries } from "../../queries/account.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Brings back from the bin what may come back; nothing does while the account owes money. */
export function RecoverDialog(dialog: ActionDialogProps<"recover">) {
  const { t } = useTranslation("recover");
  const balance = useQuery({ ...accountQueries(useCloud()).balance(), staleTime: 0 });
  const inArrears = balance.data ? owesMoney(balance.data) : dialog.options.inArrears;
  const state = useActionDialog(dialog, { options: { inArrears } });

  return (
    <ActionDialog
      state={state}
      missing={balance.isLoading ? t("balance.reading") : null}
      meaning={[t("meaning.asItWas"), t("meaning.charges")]}
    >
      {balance.isError && <p role="status">{t("balance.failed")}</p>}
    </ActionDialog>
  );
}
