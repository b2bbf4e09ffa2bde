import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { Field } from "./Field.tsx";
import { FieldGroup } from "./FieldGroup.tsx";

/** Nothing where the cloud does not tell; else how the instance and its network are paid for, and until when. */
export function BillingGroup({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation(["instance", "terms"]);
  const { dateTime } = useFormat();
  const { facts } = useCloud().capabilities;
  if (!facts.has("billing")) return null;
  return (
    <FieldGroup title={t("group.billing")}>
      <Field label={t("field.billing")}>
        {instance.billing === "unknown"
          ? instance.rawBilling
          : t(`terms:billing.${instance.billing}`)}
      </Field>
      <Field label={t("field.networkBilling")}>
        {t(`terms:networkBilling.${instance.networkBilling}`)}
      </Field>
      <Field label={t("field.stoppedBilling")}>
        {t(`terms:stoppedBilling.${instance.stoppedBilling}`)}
      </Field>
      <Field label={t("field.expiresAt")}>
        {instance.expiresAt !== null && dateTime(instance.expiresAt)}
      </Field>
      <Field label={t("field.renewal")}>
        {instance.billing === "subscription" && t(`terms:renewal.${instance.renewal}`)}
      </Field>
    </FieldGroup>
  );
}
