import { Burger } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialogHost } from "../../actions/action-dialog.tsx";
import { Commands } from "../commands/Commands.tsx";
import { NewerBuildBanner } from "../deployment/NewerBuildBanner.tsx";
import { RunNotices } from "../run-notices/RunNotices.tsx";
import { DocumentTitle } from "./DocumentTitle.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { MainMenu } from "./MainMenu.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { PageOutlet } from "./PageOutlet.tsx";
import classes from "./Shell.module.css";
import { TopBar } from "./TopBar.tsx";
import { useFocusOnPageChange, useKeptFocus } from "./use-kept-focus.ts";

/** Only narrow screens have it, and only once its button was pressed. */
const MenuDrawer = lazy(async () => ({ default: (await import("./MenuDrawer.tsx")).MenuDrawer }));

/** The frame: top bar, menu at the left, the page. */
export function Shell() {
  const { t } = useTranslation("app");
  const [menuOpen, menu] = useDisclosure(false);
  const drawerWanted = useEver(menuOpen);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const narrow = useMediaQuery("(max-width: 47.99em)", undefined, {
    getInitialValueInEffect: false,
  });

  useKeptFocus();
  useFocusOnPageChange();

  // Going somewhere closes the drawer that led there.
  useEffect(() => {
    if (path) menu.close();
  }, [path, menu.close]);

  return (
    <>
      <button type="button" className={classes.skip} onClick={focusMain}>
        {t("shell.skip")}
      </button>
      <header className={classes.header}>
        <TopBar
          menuButton={
            <Burger
              hiddenFrom="sm"
              size="sm"
              color="var(--bar-text)"
              opened={menuOpen}
              onClick={menu.toggle}
              aria-label={t("shell.menu")}
              aria-expanded={menuOpen}
            />
          }
        />
      </header>
      {narrow ? (
        drawerWanted && (
          <Suspense>
            <MenuDrawer opened={menuOpen} onClose={menu.close} />
          </Suspense>
        )
      ) : (
        <nav className={classes.navbar} aria-label={t("shell.menu")}>
          <MainMenu />
        </nav>
      )}
      <main className={classes.main} id="main" tabIndex={-1}>
        <OfflineBanner />
        <NewerBuildBanner />
        <PageOutlet />
      </main>
      {/* Mantine puts menus, bubbles and dialogs here: also they stand in a part that has a name. */}
      <section aria-label={t("shell.above")} data-mantine-shared-portal-node />
      <RunNotices />
      <Commands />
      <ActionDialogHost tools={<LanguageMenu place="dialog" />} />
      <DocumentTitle />
    </>
  );
}

/** Whether it was true once. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}

/** A button, not a link: the address after `#` is the router's. */
function focusMain(): void {
  document.getElementById("main")?.focus();
}
