import { showBootFailure } from "./app/boot-failure.ts";
import { parseSettings, parseStartParameters } from "./app/settings.ts";
import { startLanguage } from "./app/start-language.ts";
import { ADAPTERS } from "./cloud/adapters.ts";
import { loadMoreTexts, loadTexts } from "./i18n/texts.ts";

/** The build's worker answers its files too; in development there are none to keep. */
const WORKER = import.meta.env.DEV ? "./mockServiceWorker.js" : "./sw.js";

/**
 * Small on purpose: it only finds out what is needed, then fetches the console, its texts and the
 * pretend cloud side by side. The console draws its frame without waiting for the pretend cloud.
 */
async function boot(): Promise<void> {
  const block = document.getElementById("settings")?.textContent ?? null;
  const { settings, rejected: badSettings } = parseSettings(block, document.baseURI);
  const { parameters, rejected: badParameters } = parseStartParameters(window.location);
  const language = startLanguage(parameters, settings);

  // Any address on this origin serves: requests to it are answered before they leave the browser.
  const pretendEndpoint = new URL("./api/", document.baseURI);
  const demo =
    settings.backend === "mock"
      ? import("./mock/browser.ts").then(({ startMock }) =>
          startMock({
            ...(settings.scenario !== null && { scenario: settings.scenario }),
            speed: settings.speed,
            ...parameters.world,
            endpoint: pretendEndpoint.href,
            workerUrl: new URL(WORKER, document.baseURI).href,
          }),
        )
      : null;
  // Whoever asks the cloud first reports the failure; until then it must not count as unhandled.
  demo?.catch(() => undefined);

  // What the console will ask for first; whether it comes is for whoever asks to say.
  const { load, words } = ADAPTERS[parameters.provider ?? settings.provider];
  load().catch(() => undefined);
  words?.(language).catch(() => undefined);

  const [{ startConsole }, plainTexts] = await Promise.all([
    import("./app/start-console.tsx"),
    loadTexts(language),
  ]);
  const texts =
    demo && parameters.pseudo
      ? (await import("./i18n/pseudo.ts")).pseudoTexts({
          ...plainTexts,
          ...(await loadMoreTexts(language)),
        })
      : plainTexts;
  startConsole({
    language,
    texts,
    demo,
    demoMenu: settings.demoMenu,
    endpoint: settings.backend === "mock" ? pretendEndpoint : settings.backend,
    provider: settings.provider,
    rejected: [...badSettings, ...badParameters],
  });
}

boot().catch(showBootFailure);
