import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionName } from "../../../instance/action-rules.ts";

export interface KeepDropdownProps {
  readonly names: readonly ActionName[];
  readonly onKeep: (name: ActionName) => void;
}

/** The actions to whose candidates the selection can be narrowed. */
export function KeepDropdown({ names, onKeep }: KeepDropdownProps) {
  const { t } = useTranslation("instances");
  return names.map((name) => (
    <Menu.Item key={name} onClick={() => onKeep(name)}>
      {t(`selection.keepAble.${name}`)}
    </Menu.Item>
  ));
}
