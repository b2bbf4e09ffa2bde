import { NativeSelect } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { RENEWAL_PERIODS, type RenewOptions } from "../../instance/renew.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { RenewalPriceLine } from "./RenewalPriceLine.tsx";

/** Renews subscriptions: for how long, and what that costs. */
export function RenewDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"renew">) {
  const { t } = useTranslation(["renew", "actions"]);
  const format = useFormat();
  const [options, setOptions] = useState<RenewOptions>(initialOptions);
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
  const renewed = useMemo(
    () => [...state.groups.clear, ...state.groups.caution].map(({ instance }) => instance),
    [state.groups],
  );

  return (
    <ActionDialog
      title={t("actions:name.renew")}
      groupTitles={{
        clear: t("renew:group.clear"),
        caution: t("renew:group.caution"),
        blocked: t("renew:group.blocked"),
      }}
      confirmLabel={t("renew:confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={state.eligible === 0 ? t("renew:cannotConfirm.none") : null}
      tone="neutral"
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("renew:meaning.title")}
          sentences={[t("renew:meaning.from"), t("renew:meaning.back")]}
        />
      }
    >
      <NativeSelect
        label={t("renew:period")}
        value={String(options.months)}
        data={RENEWAL_PERIODS.map((months) => ({
          value: String(months),
          label:
            months % 12 === 0
              ? t("renew:years", { count: months / 12 })
              : t("renew:months", { count: months }),
        }))}
        onChange={(event) => {
          state.interrupt();
          setOptions({ months: Number(event.currentTarget.value) });
        }}
      />
      <RenewalPriceLine instances={renewed} months={options.months} />
    </ActionDialog>
  );
}
