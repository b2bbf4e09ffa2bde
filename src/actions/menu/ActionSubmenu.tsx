import { Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MenuGroup } from "../action.ts";
import classes from "./MenuButton.module.css";

export interface ActionSubmenuProps {
  readonly group: MenuGroup;
  readonly children: ReactNode;
}

/** A submenu of *More*. Opens by pointing, by tap, by Enter and by the right arrow. */
export function ActionSubmenu({ group, children }: ActionSubmenuProps) {
  const { t } = useTranslation("actions");
  const [opened, setOpened] = useState(false);
  // Beside its parent there is no room on a phone; below it, the parent stays in sight.
  const narrow = useMediaQuery("(max-width: 40em)", undefined, { getInitialValueInEffect: false });
  const parent = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  function openByKey() {
    setOpened(true);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>("[data-menu-item]")?.focus();
    });
  }

  return (
    <Menu.Sub opened={opened} onChange={setOpened} position={narrow ? "bottom-end" : "right-start"}>
      <Menu.Sub.Target>
        <Menu.Sub.Item
          ref={parent}
          className={classes.item}
          onClick={(event) => {
            // A click made by a key has no place on the screen.
            if (event.detail === 0) openByKey();
            else setOpened(true);
          }}
        >
          {t(`group.${group}`)}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown
        ref={list}
        className={classes.list}
        onKeyDown={(event) => {
          if (event.key !== "Escape" && event.key !== "ArrowLeft") return;
          event.stopPropagation();
          setOpened(false);
          parent.current?.focus();
        }}
      >
        {children}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
