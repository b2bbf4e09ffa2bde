import {
  localStorageColorSchemeManager,
  MantineProvider,
  mergeThemeOverrides,
} from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { i18n } from "i18next";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useSyncExternalStore } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { type CloudClock, CloudClockContext } from "../queries/cloud-clock.tsx";
import { type Clouds, CloudsContext } from "../queries/clouds.tsx";
import type { RunEngine } from "../runs/run-engine.ts";
import { RunsProvider } from "../runs/runs-context.tsx";
import { hadNotices, subscribeToNotices } from "../ui/notices.ts";
import { type Demo, DemoContext } from "./demo/demo.ts";
import { DemoMenuContext } from "./demo/demo-menu-context.ts";
import { RootErrorBoundary } from "./errors/RootErrorBoundary.tsx";
import type { ConsoleRouter } from "./routes.tsx";
import { theme } from "./theme.ts";

export interface AppProps {
  readonly i18n: i18n;
  readonly queryClient: QueryClient;
  readonly router: ConsoleRouter;
  readonly clouds: Clouds;
  readonly clock: CloudClock;
  readonly runs: RunEngine;
  readonly demo: Promise<Demo> | null;
  readonly demoMenu: boolean;
}

const Notices = lazy(async () => ({ default: (await import("./Notices.tsx")).Notices }));

const colorScheme = localStorageColorSchemeManager({ key: "cvm-console.theme" });

/** The console with everything it stands on. */
export function App({ i18n, queryClient, router, clouds, clock, runs, demo, demoMenu }: AppProps) {
  useAddressOfMeanwhile(router);
  return (
    <I18nextProvider i18n={i18n}>
      <Look>
        <RootErrorBoundary>
          <DemoContext value={demo}>
            <DemoMenuContext value={demoMenu}>
              <QueryClientProvider client={queryClient}>
                <CloudsContext value={clouds}>
                  <CloudClockContext value={clock}>
                    <RunsProvider engine={runs}>
                      <RouterProvider router={router} />
                    </RunsProvider>
                  </CloudClockContext>
                </CloudsContext>
              </QueryClientProvider>
            </DemoMenuContext>
          </DemoContext>
        </RootErrorBoundary>
      </Look>
    </I18nextProvider>
  );
}

/**
 * The first address is loaded before the router is drawn, and only from then on it listens: one that
 * has taken its place meanwhile would stay unseen.
 */
function useAddressOfMeanwhile(router: ConsoleRouter): void {
  useEffect(() => {
    const { isLoading, resolvedLocation } = router.state;
    if (isLoading || resolvedLocation?.href === router.history.location.href) return;
    void router.load();
  }, [router]);
}

/** The theme, with the words that components bring along in the language on screen. */
function Look({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("app");
  const close = t("close");
  const noticed = useSyncExternalStore(subscribeToNotices, hadNotices);
  const worded = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { CloseButton: { defaultProps: { "aria-label": close } } },
      }),
    [close],
  );
  return (
    <MantineProvider theme={worded} colorSchemeManager={colorScheme} defaultColorScheme="auto">
      {children}
      {noticed && (
        <Suspense>
          <Notices />
        </Suspense>
      )}
    </MantineProvider>
  );
}
