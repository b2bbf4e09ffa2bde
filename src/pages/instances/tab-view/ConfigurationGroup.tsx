import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instance } from "../../../instance/instance.ts";
import { DiskList } from "./DiskList.tsx";
import { Copyable, Field } from "./Field.tsx";
import { FieldGroup } from "./FieldGroup.tsx";

/** Computing power, system and disks. */
export function ConfigurationGroup({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation("instance");
  const { gib } = useFormat();
  const { systemDisk, dataDisks, gpu } = instance;
  return (
    <FieldGroup title={t("group.configuration")}>
      <Field label={t("field.type")}>{instance.type}</Field>
      <Field label={t("field.cpu")}>{t("value.cores", { count: instance.cpu })}</Field>
      <Field label={t("field.memory")}>{gib(instance.memoryGib)}</Field>
      {gpu && (
        <Field label={t("field.gpu")}>{t("value.gpu", { count: gpu.count, type: gpu.type })}</Field>
      )}
      <Field label={t("field.os")}>{instance.os}</Field>
      <Field label={t("field.image")} wide>
        {instance.imageId !== "" && <Copyable value={instance.imageId} />}
      </Field>
      <Field label={t("field.systemDisk")} wide>
        {systemDisk && <DiskList disks={[systemDisk]} />}
      </Field>
      <Field label={t("field.dataDisks")} wide>
        {dataDisks.length > 0 && <DiskList disks={dataDisks} />}
      </Field>
    </FieldGroup>
  );
}
