import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import { usePlaceNames } from "../../../i18n/use-place-names.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { Copyable, CopyableList, Field } from "./Field.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { TagList } from "./TagList.tsx";

/** What the instance is, where it stands and how it is protected. */
export function InformationGroup({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation(["instance", "terms"]);
  const { dateTime } = useFormat();
  const place = usePlaces(instance);
  const { facts } = useCloud().capabilities;
  return (
    <FieldGroup title={t("group.information")}>
      <Field label={t("field.name")}>
        {instance.name !== "" && <Copyable value={instance.name} plain what={t("what.name")} />}
      </Field>
      <Field label={t("field.id")}>
        <Copyable value={instance.id} what={t("what.id", { value: instance.id })} />
      </Field>
      {facts.has("description") && (
        <Field label={t("field.description")}>{instance.description}</Field>
      )}
      <Field label={t("field.region")}>{place.region}</Field>
      <Field label={t("field.zone")}>{place.zone}</Field>
      {facts.has("project") && (
        <Field label={t("field.project")}>
          {instance.projectId === 0
            ? t("terms:project.default")
            : t("terms:project.numbered", { id: instance.projectId })}
        </Field>
      )}
      <Field label={t("field.createdAt")}>
        {instance.createdAt !== null && dateTime(instance.createdAt)}
      </Field>
      {facts.has("bootedAt") && (
        <Field label={t("field.bootedAt")}>
          {instance.bootedAt !== null && dateTime(instance.bootedAt)}
        </Field>
      )}
      <Field label={t("field.platform")}>{t(`terms:platform.${instance.platform}`)}</Field>
      {facts.has("login") && <Field label={t("field.loginUser")}>{instance.loginUser}</Field>}
      {facts.has("login") && (
        <Field label={t("field.loginPort")}>{instance.loginPort?.toString()}</Field>
      )}
      <Field label={t("field.keys")}>
        {instance.keyIds.length > 0 ? (
          <CopyableList values={instance.keyIds} />
        ) : (
          facts.has("login") && t("value.passwordLogin")
        )}
      </Field>
      <Field label={t("field.protection")}>
        {instance.protectedFromTermination ? t("value.protected") : t("value.unprotected")}
      </Field>
      {facts.has("restriction") && (
        <Field label={t("field.restriction")}>
          {t(`terms:restriction.${instance.restriction}`)}
        </Field>
      )}
      {instance.setAsideBy !== "nobody" && (
        <Field label={t("field.setAsideBy")}>{t(`terms:setAsideBy.${instance.setAsideBy}`)}</Field>
      )}
      {facts.has("placementGroups") && (
        <Field label={t("field.placementGroups")}>
          <CopyableList values={instance.placementGroupIds} />
        </Field>
      )}
      {facts.has("host") && (
        <Field label={t("field.host")}>
          {instance.hostId !== "" && <Copyable value={instance.hostId} />}
        </Field>
      )}
      {facts.has("uuid") && (
        <Field label={t("field.uuid")} wide>
          {instance.uuid !== "" && <Copyable value={instance.uuid} />}
        </Field>
      )}
      {facts.has("tags") && (
        <Field label={t("field.tags")} wide>
          {instance.tags.length > 0 && <TagList tags={instance.tags} />}
        </Field>
      )}
    </FieldGroup>
  );
}

/** Region and zone by name, with the id that scripts and tickets go by. */
function usePlaces({ region, zone }: Instance): { region: string; zone: string } {
  const { t } = useTranslation("instance");
  const names = usePlaceNames();
  const withId = (name: string, id: string) => (name === id ? id : t("value.place", { name, id }));
  return { region: withId(names.region(region), region), zone: withId(names.zone(zone), zone) };
}
