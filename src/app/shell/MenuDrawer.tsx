import { Drawer } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { MainMenu } from "./MainMenu.tsx";

export interface MenuDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The menu of narrow screens: it comes in from the side. */
export function MenuDrawer({ opened, onClose }: MenuDrawerProps) {
  const { t } = useTranslation("app");
  // It gives the focus back to whoever had it when it was opened, not when it was made.
  const [made, setMade] = useState(false);
  useEffect(() => setMade(true), []);
  return (
    <Drawer opened={made && opened} onClose={onClose} size={260} title={t("product")}>
      <nav aria-label={t("shell.menu")}>
        <MainMenu />
      </nav>
    </Drawer>
  );
}
