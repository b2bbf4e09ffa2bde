import { useTranslation } from "react-i18next";
import { useFormat } from "../../../../i18n/use-format.ts";
import type { Instance } from "../../../../instance/instance.ts";
import { SecondLine } from "./CellLines.tsx";

/** Billing mode, since when or until when, and whether a stopped instance costs anything. */
export function BillingCell({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation(["instances", "terms"]);
  const format = useFormat();
  const { billing, rawBilling, createdAt, expiresAt, stoppedBilling } = instance;
  return (
    <div>
      <div>{billing === "unknown" && rawBilling ? rawBilling : t(`terms:billing.${billing}`)}</div>
      {expiresAt !== null ? (
        <SecondLine>{t("row.expiresAt", { time: format.dateTime(expiresAt) })}</SecondLine>
      ) : (
        createdAt !== null && (
          <SecondLine>{t("row.createdAt", { time: format.dateTime(createdAt) })}</SecondLine>
        )
      )}
      {stoppedBilling === "not-charged" && (
        <SecondLine>{t("terms:stoppedBilling.not-charged")}</SecondLine>
      )}
    </div>
  );
}

export function NetworkBillingCell({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation("terms");
  return t(`networkBilling.${instance.networkBilling}`);
}
