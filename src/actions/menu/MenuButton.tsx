import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { ExistingTarget } from "./ExistingTarget.tsx";
import classes from "./MenuButton.module.css";

export interface MenuButtonProps {
  readonly label: string;
  /** Begins with the label; goes on with what the menu is for. */
  readonly accessibleName: string;
  readonly look: keyof typeof LOOKS;
  /** The menu's lines; they close it when something was chosen. */
  readonly children: (close: () => void) => ReactNode;
}

/** In a row, above a list, in the heading of an instance's page. */
const LOOKS = {
  row: { variant: "subtle", size: "compact-sm" },
  page: { variant: "default", size: "sm" },
  heading: { variant: "default", size: "xs" },
} as const;

/**
 * The button of a menu of actions, and the menu once it was opened for the first time: a hundred
 * rows cost a hundred buttons, not a hundred menus.
 */
export function MenuButton({ label, accessibleName, look, children }: MenuButtonProps) {
  const [opened, setOpened] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const listId = `${id}-dropdown`;

  function change(next: boolean) {
    if (next) setWasOpened(true);
    else if (isFocusIn(listId)) button.current?.focus({ preventScroll: true });
    setOpened(next);
  }

  return (
    <>
      <Button
        ref={button}
        id={id}
        className={classes.button}
        {...LOOKS[look]}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        aria-label={accessibleName}
        aria-haspopup="menu"
        aria-expanded={opened}
        aria-controls={opened ? listId : undefined}
        onClick={() => change(!opened)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || opened) return;
          event.preventDefault();
          change(true);
        }}
      >
        {label}
      </Button>
      {wasOpened && (
        <Menu
          id={id}
          opened={opened}
          onChange={change}
          position="bottom-end"
          // Escape closes one level and the focus goes back by hand: see `change`.
          closeOnEscape={false}
          returnFocus={false}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <ExistingTarget element={button} />
          </Menu.Target>
          <Menu.Dropdown
            className={classes.list}
            onKeyDown={(event) => {
              if (event.key === "Escape" || event.key === "Tab") change(false);
            }}
          >
            {children(() => change(false))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

/** Whether closing the list would leave the focus nowhere. */
function isFocusIn(listId: string): boolean {
  const { activeElement } = document;
  return (
    activeElement === document.body ||
    (document.getElementById(listId)?.contains(activeElement) ?? false)
  );
}
