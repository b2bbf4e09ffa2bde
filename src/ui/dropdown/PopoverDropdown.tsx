import { type FloatingPosition, Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { ExistingTarget } from "./ExistingTarget.tsx";
import type { Dropdown } from "./use-dropdown.ts";

export interface PopoverDropdownProps extends Dropdown {
  readonly position: FloatingPosition;
  /** Pixels. */
  readonly width: number;
  /** Whether the bubble as a whole gets the focus, because there is nothing in it to be used. */
  readonly focusAll?: boolean;
  readonly children: ReactNode;
}

/** The bubble of a button that is on the page already. It holds the focus while it is open. */
export function PopoverDropdown({
  id,
  button,
  focusAll = false,
  children,
  ...popover
}: PopoverDropdownProps) {
  return (
    <Popover {...popover} id={id} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <ExistingTarget element={button} />
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={id} data-autofocus={focusAll || undefined}>
        {popover.opened && children}
      </Popover.Dropdown>
    </Popover>
  );
}
