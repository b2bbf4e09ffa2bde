import { AppShell, Burger, Drawer } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialogHost } from "../../actions/action-dialog.tsx";
import { RunNotices } from "../run-notices/RunNotices.tsx";
import { DocumentTitle } from "./DocumentTitle.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { MainMenu } from "./MainMenu.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import classes from "./Shell.module.css";
import { TopBar } from "./TopBar.tsx";

/** The frame: top bar, menu at the left, the page. */
export function Shell() {
  const { t } = useTranslation("app");
  const [menuOpen, menu] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const narrow = useMediaQuery("(max-width: 47.99em)", undefined, {
    getInitialValueInEffect: false,
  });

  // Going somewhere closes the drawer that led there.
  useEffect(() => {
    if (path) menu.close();
  }, [path, menu.close]);

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 188, breakpoint: "sm", collapsed: { mobile: true } }}
      transitionDuration={0}
    >
      <button type="button" className={classes.skip} onClick={focusMain}>
        {t("shell.skip")}
      </button>
      <AppShell.Header className={classes.header} withBorder={false}>
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
      </AppShell.Header>
      {narrow ? (
        <Drawer opened={menuOpen} onClose={menu.close} size={260} title={t("product")}>
          <nav aria-label={t("shell.menu")}>
            <MainMenu />
          </nav>
        </Drawer>
      ) : (
        <AppShell.Navbar className={classes.navbar} aria-label={t("shell.menu")}>
          <MainMenu />
        </AppShell.Navbar>
      )}
      <AppShell.Main className={classes.main} id="main" tabIndex={-1}>
        <OfflineBanner />
        <Outlet />
      </AppShell.Main>
      <RunNotices />
      <ActionDialogHost tools={<LanguageMenu place="dialog" />} />
      <DocumentTitle />
    </AppShell>
  );
}

/** A button, not a link: the address after `#` is the router's. */
function focusMain(): void {
  document.getElementById("main")?.focus();
}
