import type { ReactNode } from "react";
import { type LazyPart, lazyPart } from "../lazy-part.tsx";
import { Late } from "./Late.tsx";
import type { MenuDropdownProps } from "./MenuDropdown.tsx";
import { type Opener, useDropdown } from "./use-dropdown.ts";

/** Mantine's menu with everything that places it. */
export const MenuDropdown = lazyPart<MenuDropdownProps>(
  async () => (await import("./MenuDropdown.tsx")).MenuDropdown,
);

/** What the lines of a menu get besides their own. */
export interface MenuLinesProps {
  /** For lines that do not close the menu by themselves. */
  readonly onClose: () => void;
}

export interface LateMenuProps<Props extends object>
  extends Pick<MenuDropdownProps, "position" | "width" | "listClass"> {
  /** Of the button, where somebody else has to find it. */
  readonly id?: string;
  readonly button: (opener: Opener) => ReactNode;
  readonly Lines: LazyPart<Props & MenuLinesProps>;
  readonly lines: Props;
}

/**
 * A menu of which only the button is there at first, and the rest once it was opened: a hundred rows
 * cost a hundred buttons, not a hundred menus.
 */
export function LateMenu<Props extends object>({
  id,
  button,
  Lines,
  lines,
  ...look
}: LateMenuProps<Props>) {
  const { opener, dropdown, wanted, giveUp } = useDropdown("menu", [MenuDropdown, Lines], id);
  return (
    <>
      {button(opener)}
      {wanted && (
        <Late onGiveUp={giveUp}>
          <MenuDropdown {...look} {...dropdown}>
            <Lines {...lines} onClose={() => dropdown.onChange(false)} />
          </MenuDropdown>
        </Late>
      )}
    </>
  );
}
