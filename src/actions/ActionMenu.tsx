import { useTranslation } from "react-i18next";
import type { Instance } from "../instance/instance.ts";
import { ActionItem } from "./menu/ActionItem.tsx";
import { MenuButton } from "./menu/MenuButton.tsx";
import { MenuLines } from "./menu/MenuLines.tsx";
import { actionOf } from "./registry.ts";

export interface InstanceMenuProps {
  readonly instance: Instance;
}

/** *More* of a row. */
export function RowMenu({ instance }: InstanceMenuProps) {
  const { t } = useTranslation("actions");
  const name = instance.name || instance.id;
  return (
    <MenuButton label={t("menu.more")} accessibleName={t("menu.moreFor", { name })} look="row">
      {(close) => <InstanceLines instance={instance} place="row-menu" onClose={close} />}
    </MenuButton>
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
    >
      {(close) => <InstanceLines instance={instance} place="tab-menu" onClose={close} />}
    </MenuButton>
  );
}

interface InstanceLinesProps extends InstanceMenuProps {
  readonly place: "row-menu" | "tab-menu";
  readonly onClose: () => void;
}

function InstanceLines({ instance, place, onClose }: InstanceLinesProps) {
  return (
    <MenuLines
      place={place}
      line={(name) => (
        <ActionItem key={name} action={actionOf(name)} instance={instance} onClose={onClose} />
      )}
    />
  );
}
