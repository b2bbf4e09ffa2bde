import "@mantine/core/styles.layer.css";
import "./global.css";
import { onlineManager } from "@tanstack/react-query";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import type { ProviderId } from "../cloud/provider.ts";
import type { Texts } from "../i18n/by-namespace.ts";
import { followOtherTabs } from "../i18n/follow-other-tabs.ts";
import { createI18n } from "../i18n/i18n.ts";
import type { Language } from "../i18n/language.ts";
import type { Clouds } from "../queries/clouds.tsx";
import { invalidateInstances, watchReadings } from "../queries/instances.ts";
import { invalidateKeyPairs } from "../queries/key-pairs.ts";
import { createQueryClient } from "../queries/query-client.ts";
import { readWhenDue } from "../queries/read-when-due.ts";
import { createLateRunEngine } from "../runs/late-run-engine.ts";
import { whenIdle } from "../ui/idle.ts";
import { showNotice } from "../ui/notices.ts";
import { App } from "./App.tsx";
import { exposeToAutomation, type WholeControl } from "./automation.ts";
import { connectClouds } from "./cloud-connection.ts";
import { validateCloudSearch } from "./cloud-search.ts";
import { createCloudTime } from "./cloud-time.ts";
import { DemoFailed } from "./demo/DemoFailed.tsx";
import type { Demo } from "./demo/demo.ts";
import { whenMoved } from "./demo/when-moved.ts";
import { leaveNoWorker } from "./deployment/leave-no-worker.ts";
import { watchForNewerBuild } from "./deployment/newer-build.ts";
import { tellRejectedValues } from "./rejected-values.tsx";
import { type ConsoleRouter, createConsoleRouter } from "./routes.tsx";
import type { RejectedValue } from "./settings.ts";

export interface Start {
  readonly language: Language;
  readonly texts: Texts;
  /** The pretend cloud on its way; null in a live deployment. */
  readonly demo: Promise<Demo<WholeControl>> | null;
  readonly demoMenu: boolean;
  /** Where API calls are posted to. */
  readonly endpoint: URL;
  /** The cloud that is shown when the address names none. */
  readonly provider: ProviderId;
  readonly rejected: readonly RejectedValue[];
}

/** Draws the console. The pretend cloud may still be on its way: questions to it wait, the frame does not. */
export function startConsole(start: Start): void {
  const { language, texts, demo, demoMenu, endpoint, provider, rejected } = start;
  // Before anything is asked, so that a test can stand between the console and its first answer.
  demo?.then(exposeToAutomation, () => undefined);
  // A demo that was opened without a network needs none. One that loses it shows what happens then.
  const isOnline = demo && navigator.onLine === false ? () => true : undefined;
  if (isOnline) onlineManager.setEventListener(() => undefined);
  watchForNewerBuild();
  if (!demo) leaveNoWorker().catch(console.error);
  const i18n = createI18n(language, texts);
  followOtherTabs(i18n);
  const queryClient = createQueryClient();
  const time = createCloudTime();
  const clouds = connectClouds({ endpoint, demo, isOnline, time, i18n, preset: provider });
  const readAgain = () => {
    void invalidateInstances(queryClient);
    void invalidateKeyPairs(queryClient);
  };
  const router = createConsoleRouter();
  const runs = createLateRunEngine({
    async load() {
      const { startBrowserRunEngine } = await import("../runs/browser-run-engine.ts");
      return startBrowserRunEngine({
        clouds: async (id) => (await clouds.connect(id)).provider,
        scope: scopeOfRuns(endpoint, demo),
        isOnline,
        onCloudChanged: readAgain,
      });
    },
    idle: whenIdle,
    patience: readsInstances(router) ? READING_MS : 0,
  });
  // What the page reads anyway need not be read again to follow a run.
  watchReadings(queryClient, runs.observe);
  readWhenDue(queryClient, time.clock);

  const root = document.getElementById("root");
  if (!root) throw new Error("Failed to start: index.html has no element with id root.");
  const draw = () =>
    // In slices: the browser may paint, and answer a press, between them.
    startTransition(() => {
      createRoot(root).render(
        <StrictMode>
          <App
            i18n={i18n}
            queryClient={queryClient}
            router={router}
            clouds={clouds}
            clock={time.clock}
            runs={runs}
            demo={demo}
            demoMenu={demoMenu}
          />
        </StrictMode>,
      );
    });
  void whatIsDrawnFirst(router, clouds).then(draw);

  tellRejectedValues(rejected);
  demo?.then(
    ({ control, notices }) => {
      time.follow(control);
      reloadWhenReset(control);
      whenMoved(control, readAgain);
      tellRejectedValues(notices.map((notice) => ({ where: "url", ...notice })));
    },
    (error: unknown) => {
      console.error(error);
      showNotice({ id: "demo-failed", tone: "failure", message: <DemoFailed /> });
    },
  );
}

/** So long a first reading may take until the rest is fetched all the same, milliseconds. */
const READING_MS = 5_000;

/** Whether the page that is opened first shows instances: nothing may keep it from that. */
function readsInstances({ latestLocation }: ConsoleRouter): boolean {
  return /^\/(instances|recycle-bin)?$/.test(latestLocation.pathname);
}

/** So long the frame waits for what is likely to be there at once, milliseconds. */
const PATIENCE_MS = 100;

/**
 * The page and the cloud that the address names. With them the frame is drawn whole; drawn without,
 * it would show placeholders, which React keeps for a third of a second even if they last for less.
 */
async function whatIsDrawnFirst(router: ConsoleRouter, clouds: Clouds): Promise<void> {
  const page = router.load();
  const { cloud } = validateCloudSearch(router.latestLocation.search);
  // Whether they come is for those to say who need them.
  const ready = Promise.allSettled([page, clouds.connect(cloud ?? clouds.preset)]);
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Runs belong to one account, or to one pretend world from its beginning to its reset. */
function scopeOfRuns(endpoint: URL, demo: Start["demo"]): Promise<string> {
  if (!demo) return Promise.resolve(endpoint.href);
  return demo.then(
    ({ control }) => control.world,
    () => endpoint.href,
  );
}

/** A reset leaves nothing that a tab shows or follows true: every tab begins anew. */
function reloadWhenReset(control: WholeControl): void {
  const { world } = control;
  control.subscribe(() => {
    if (control.world !== world) location.reload();
  });
}
