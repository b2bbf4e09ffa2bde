import { type FloatingPosition, Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { ExistingTarget } from "./ExistingTarget.tsx";
import type { Dropdown } from "./use-dropdown.ts";

export interface MenuDropdownProps extends Dropdown {
  readonly position?: FloatingPosition;
  /** Pixels; as wide as its lines where it is left out. */
  readonly width?: number;
  readonly listClass?: string | undefined;
  readonly children: ReactNode;
}

/** The menu of a button that is on the page already. */
export function MenuDropdown({
  id,
  button,
  onChange,
  position = "bottom-end",
  listClass,
  children,
  ...menu
}: MenuDropdownProps) {
  return (
    <Menu
      {...menu}
      id={id}
      onChange={onChange}
      position={position}
      // Escape closes one level and the focus goes back by hand: see `useDropdown`.
      closeOnEscape={false}
      returnFocus={false}
      // The first line has the focus at once: a stand-in for it would be a child that no menu may have.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ExistingTarget element={button} />
      </Menu.Target>
      <Menu.Dropdown
        aria-labelledby={id}
        className={listClass}
        onKeyDown={(event) => {
          if (event.key === "Escape" || event.key === "Tab") onChange(false);
        }}
      >
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
