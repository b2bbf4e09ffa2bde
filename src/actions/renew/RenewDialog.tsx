import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RENEWAL_PERIODS } from "../../instance/renew.ts";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { useIncluded } from "../dialog/use-included.ts";
import { RenewalPriceLine } from "./RenewalPriceLine.tsx";

/** Renews subscriptions: for how long, and what that costs. */
export function RenewDialog(dialog: ActionDialogProps<"renew">) {
  const { t } = useTranslation("renew");
  const [options, setOptions] = useState(dialog.options);
  const state = useActionDialog(dialog, { options });
  const renewed = useIncluded(state.groups);

  return (
    <ActionDialog state={state} meaning={[t("meaning.from"), t("meaning.back")]}>
      <NativeSelect
        label={t("period")}
        value={String(options.months)}
        data={RENEWAL_PERIODS.map((months) => ({
          value: String(months),
          label:
            months % 12 === 0 ? t("years", { count: months / 12 }) : t("months", { count: months }),
        }))}
        onChange={(event) => setOptions({ months: Number(event.currentTarget.value) })}
      />
      <RenewalPriceLine instances={renewed} months={options.months} />
    </ActionDialog>
  );
}
