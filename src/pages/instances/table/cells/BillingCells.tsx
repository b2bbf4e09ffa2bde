import type { Instance } from "../../../../instance/instance.ts";
import { TimerMark } from "../../marks/TimerMark.tsx";
import { useRowContext } from "../row-context.ts";
import { SecondLine } from "./CellLines.tsx";

/** Billing mode, since when or until when, and whether a stopped instance costs anything. */
export function BillingCell({ instance }: { readonly instance: Instance }) {
  const { t, format } = useRowContext();
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
      <TimerMark instance={instance} />
      {stoppedBilling === "not-charged" && (
        <SecondLine>{t("terms:stoppedBilling.not-charged")}</SecondLine>
      )}
    </div>
  );
}

export function NetworkBillingCell({ instance }: { readonly instance: Instance }) {
  const { t } = useRowContext();
  return t(`terms:networkBilling.${instance.networkBilling}`);
}
