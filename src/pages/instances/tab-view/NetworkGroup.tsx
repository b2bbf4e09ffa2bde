import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instance } from "../../../instance/instance.ts";
import { Copyable, CopyableList, Field } from "./Field.tsx";
import { FieldGroup } from "./FieldGroup.tsx";

/** Addresses and networks. */
export function NetworkGroup({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation(["instance", "terms"]);
  const { number } = useFormat();
  const address = (value: string) => t("what.address", { value });
  return (
    <FieldGroup title={t("group.network")}>
      <Field label={t("field.publicIps")}>
        <CopyableList values={instance.publicIps} what={address} />
      </Field>
      <Field label={t("field.privateIps")}>
        <CopyableList values={instance.privateIps} what={address} />
      </Field>
      <Field label={t("field.ipv6")}>
        <CopyableList values={instance.ipv6} what={address} />
      </Field>
      <Field label={t("field.publicIpKind")}>
        {t(`terms:publicIpKind.${instance.publicIpKind}`)}
      </Field>
      <Field label={t("field.bandwidth")}>
        {instance.bandwidthMbps > 0 && t("value.mbps", { value: number(instance.bandwidthMbps) })}
      </Field>
      <Field label={t("field.vpc")}>
        {instance.vpcId !== "" && <Copyable value={instance.vpcId} />}
      </Field>
      <Field label={t("field.subnet")}>
        {instance.subnetId !== "" && <Copyable value={instance.subnetId} />}
      </Field>
      <Field label={t("field.securityGroups")}>
        <CopyableList values={instance.securityGroupIds} />
      </Field>
    </FieldGroup>
  );
}
