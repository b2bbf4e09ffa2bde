import { useTranslation } from "react-i18next";
import type { Instance } from "../instance/instance.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { MenuButton } from "./menu/MenuButton.tsx";

const InstanceDropdown = lazyPart(
  async () => (await import("./menu/InstanceDropdown.tsx")).InstanceDropdown,
);

export interface InstanceMenuProps {
  readonly instance: Instance;
}

/** *More* of a row. */
export function RowMenu({ instance }: InstanceMenuProps) {
  const { t } = useTranslation("actions");
  const name = instance.name || instance.id;
  return (
    <MenuButton
      label={t("menu.more")}
      accessibleName={t("menu.moreFor", { name })}
      look="row"
      Lines={InstanceDropdown}
      lines={{ instance, place: "row-menu" as const }}
    />
  );
}

/** *More Actions* of the instance that is open in the tab view: the same tree. */
export function TabMenu({ instance }: InstanceMenuProps) {
  const { t } = useTranslation("actions");
  const name = instance.name || instance.id;
  return (
    <MenuButton
      label={t("menu.moreActions")}
      accessibleName={t("menu.moreActionsFor", { name })}
      look="heading"
      Lines={InstanceDropdown}
      lines={{ instance, place: "tab-menu" as const }}
    />
  );
}
