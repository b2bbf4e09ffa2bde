import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { Copyable, CopyableList, Field } from "./Field.tsx";
import { FieldGroup } from "./FieldGroup.tsx";

/** Addresses and networks. */
export function NetworkGroup({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation(["instance", "terms"]);
  const { number } = useFormat();
  const { facts } = useCloud().capabilities;
  const address = (value: string) => t("what.address", { value });
  return (
    <FieldGroup title={t("group.network")}>
      <Field label={t("field.publicIps")}>
        <CopyableList values={instance.publicIps} what={address} />
      </Field>
      <Field label={t("field.privateIps")}>
        <CopyableList values={instance.privateIps} what={address} />
      </Field>
      {facts.has("ipv6") && (
        <Field label={t("field.ipv6")}>
          <CopyableList values={instance.ipv6} what={address} />
        </Field>
      )}
      {facts.has("publicIpKind") && (
        <Field label={t("field.publicIpKind")}>
          {t(`terms:publicIpKind.${instance.publicIpKind}`)}
        </Field>
      )}
      {facts.has("bandwidth") && (
        <Field label={t("field.bandwidth")}>
          {instance.bandwidthMbps > 0 && t("value.mbps", { value: number(instance.bandwidthMbps) })}
        </Field>
      )}
      {facts.has("accessHint") && (
        <Field label={t("field.accessHint")}>
          {instance.accessHint !== null && (
            <Copyable value={instance.accessHint} what={address(instance.accessHint)} />
          )}
        </Field>
      )}
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
