import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Toolbar } from "../../ui/Toolbar.tsx";
import { PaletteButton } from "../commands/PaletteButton.tsx";
import { DemoMenu } from "../demo/DemoMenu.tsx";
import { RunBell } from "../run-notices/RunBell.tsx";
import { CloudMenu } from "./CloudMenu.tsx";
import { ConsoleMark } from "./ConsoleMark.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import classes from "./TopBar.module.css";

export interface TopBarProps {
  readonly menuButton: ReactNode;
}

/** Product at the left; cloud, demo, runs, language and theme at the right. Dark in both themes. */
export function TopBar({ menuButton }: TopBarProps) {
  const { t } = useTranslation("app");
  return (
    <Toolbar className={classes.bar} label={t("shell.bar")}>
      {menuButton}
      <Link to="/instances" className={classes.product}>
        <ConsoleMark />
        <span className={classes.name}>{t("product")}</span>
      </Link>
      <div className={classes.tools}>
        <CloudMenu />
        <DemoMenu />
        <PaletteButton />
        <RunBell />
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </Toolbar>
  );
}
