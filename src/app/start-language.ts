import { LANGUAGE_KEY, type Language, languageOf, preferredLanguage } from "../i18n/language.ts";
import { readStored, writeStored } from "../ui/browser-storage.ts";
import type { Settings, StartParameters } from "./settings.ts";

/** The first language on screen: the URL's, the remembered one, the deployment's, the browser's. */
export function startLanguage(
  parameters: Pick<StartParameters, "language">,
  settings: Pick<Settings, "language">,
): Language {
  if (parameters.language) {
    writeStored(LANGUAGE_KEY, parameters.language);
    return parameters.language;
  }
  const remembered = readStored(LANGUAGE_KEY);
  return (
    (remembered && languageOf(remembered)) ||
    settings.language ||
    preferredLanguage(navigator.languages)
  );
}

/** A language chosen by hand counts more than `?lang=`, also after a reload. */
export function forgetLanguageInUrl(): void {
  const url = new URL(window.location.href);
  if (!url.searchParams.has("lang")) return;
  url.searchParams.delete("lang");
  window.history.replaceState(window.history.state, "", url);
}
