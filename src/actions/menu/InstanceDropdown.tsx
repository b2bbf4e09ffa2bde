import type { Instance } from "../../instance/instance.ts";
import type { MenuLinesProps } from "../../ui/dropdown/LateMenu.tsx";
import { actionOf } from "../registry.ts";
import { ActionItem } from "./ActionItem.tsx";
import { MenuLines } from "./MenuLines.tsx";

export interface InstanceDropdownProps {
  readonly instance: Instance;
  readonly place: "row-menu" | "tab-menu";
}

/** All that can be done to one instance, with the reasons where it cannot. */
export function InstanceDropdown({
  instance,
  place,
  onClose,
}: InstanceDropdownProps & MenuLinesProps) {
  return (
    <MenuLines
      place={place}
      line={(name) => (
        <ActionItem key={name} action={actionOf(name)} instance={instance} onClose={onClose} />
      )}
    />
  );
}
