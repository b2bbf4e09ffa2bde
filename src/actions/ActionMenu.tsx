import { useTranslation } from "react-i18next";
import type { Instance } from "../instance/instance.ts";
import { MenuButton } from "./menu/MenuButton.tsx";

export interface InstanceMenuProps {
  readonly instance: Instance;
}

/** *More* of a row. */
export function RowMenu({ instance }: InstanceMenuProps) {
  const { t } = useTranslation("actions");
  const name = instance.name || instance.id;
  return (
    <MenuButton
      instance={instance}
      place="row-menu"
      label={t("menu.more")}
      accessibleName={t("menu.moreFor", { name })}
      look="row"
    />
  );
}

/** *More Actions* of the instance that is open in the tab view: the same tree. */
export function TabMenu({ instance }: InstanceMenuProps) {
  const { t } = useTranslation("actions");
  const name = instance.name || instance.id;
  return (
    <MenuButton
      instance={instance}
      place="tab-menu"
      label={t("menu.moreActions")}
      accessibleName={t("menu.moreActionsFor", { name })}
      look="page"
    />
  );
}
