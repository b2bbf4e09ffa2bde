import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import type { Instance } from "../../instance/instance.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { ACTIONS } from "../registry.ts";
import { ActionItem } from "./ActionItem.tsx";
import { ActionSubmenu } from "./ActionSubmenu.tsx";
import { ExistingTarget } from "./ExistingTarget.tsx";
import classes from "./MenuButton.module.css";
import { menuTree } from "./menu-tree.ts";

export interface MenuButtonProps {
  readonly instance: Instance;
  readonly place: "row-menu" | "tab-menu";
  readonly label: string;
  /** Begins with the label; goes on with the instance. */
  readonly accessibleName: string;
  readonly look: "row" | "page";
}

/**
 * The button of an instance's menu, and the menu once it was opened for the first time: a hundred
 * rows cost a hundred buttons, not a hundred menus.
 */
export function MenuButton({ instance, place, label, accessibleName, look }: MenuButtonProps) {
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
        variant={look === "row" ? "subtle" : "default"}
        size={look === "row" ? "compact-sm" : "sm"}
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
            <MenuLines instance={instance} place={place} onClose={() => change(false)} />
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

interface MenuLinesProps {
  readonly instance: Instance;
  readonly place: "row-menu" | "tab-menu";
  readonly onClose: () => void;
}

/** Keyed by name, never by place: a poll that changes the instance leaves the open menu in place. */
function MenuLines({ instance, place, onClose }: MenuLinesProps) {
  const { capabilities } = useCloud();
  return menuTree(ACTIONS, place, capabilities).map((node) =>
    node.kind === "group" ? (
      <ActionSubmenu
        key={node.group}
        group={node.group}
        names={node.names}
        instance={instance}
        onClose={onClose}
      />
    ) : (
      <ActionItem
        key={node.name}
        action={ACTIONS[node.name]}
        instance={instance}
        onClose={onClose}
      />
    ),
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
