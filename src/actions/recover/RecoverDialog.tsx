import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { owesMoney } from "../../instance/account.ts";
import type { RecoverOptions } from "../../instance/recycle-bin.ts";
import { accountQueries } from "../../queries/account.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";

/** Brings back from the bin what may come back; nothing does while the account owes money. */
export function RecoverDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"recover">) {
  const { t } = useTranslation(["recover", "actions"]);
  const format = useFormat();
  const cloud = useCloud();
  const balance = useQuery({ ...accountQueries(cloud).balance(), staleTime: 0 });
  const inArrears = balance.data ? owesMoney(balance.data) : initialOptions.inArrears;
  const options = useMemo<RecoverOptions>(() => ({ inArrears }), [inArrears]);
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
      title={t("actions:name.recover")}
      groupTitles={{
        clear: t("recover:group.clear"),
        caution: t("recover:group.caution"),
        blocked: t("recover:group.blocked"),
      }}
      confirmLabel={t("recover:confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={
        balance.isLoading
          ? t("recover:balance.reading")
          : state.eligible === 0
            ? t("recover:cannotConfirm.none")
            : null
      }
      tone="neutral"
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("recover:meaning.title")}
          sentences={[t("recover:meaning.asItWas"), t("recover:meaning.charges")]}
        />
      }
    >
      {balance.isError && <p role="status">{t("recover:balance.failed")}</p>}
    </ActionDialog>
  );
}
