import { useTranslation } from "react-i18next";
import type { ActionName } from "../../instance/action-rules.ts";
import type { MenuLinesProps } from "../../ui/dropdown/LateMenu.tsx";
import { ACTIONS } from "../registry.ts";
import { MenuLine } from "./ActionItem.tsx";
import { MenuLines } from "./MenuLines.tsx";

export interface BatchDropdownProps {
  /** Whether there is nothing that anything could be done to. */
  readonly none: boolean;
  readonly onChoose: (name: ActionName) => void;
}

/** *More Actions* above the list. */
export function BatchDropdown({ none, onChoose, onClose }: BatchDropdownProps & MenuLinesProps) {
  const { t } = useTranslation("actions");
  return (
    <MenuLines
      place="batch-menu"
      line={(name) => (
        <MenuLine
          key={name}
          icon={ACTIONS[name].icon}
          tone={ACTIONS[name].tone}
          label={t(`name.${name}`)}
          reasons={none ? [t("buttons.noneSelected")] : []}
          onChoose={() => {
            if (!none) onClose();
            onChoose(name);
          }}
        />
      )}
    />
  );
}
