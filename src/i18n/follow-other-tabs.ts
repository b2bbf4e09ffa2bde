import type { i18n } from "i18next";
import { switchLanguage } from "./i18n.ts";
import { LANGUAGE_KEY, languageOf } from "./language.ts";

/** A language that is chosen in one tab is the language of all. */
export function followOtherTabs(i18n: i18n): void {
  window.addEventListener("storage", ({ key, newValue }) => {
    const language = key === LANGUAGE_KEY && newValue !== null ? languageOf(newValue) : null;
    // Whose texts cannot be had now goes on in the language it has.
    if (language) switchLanguage(i18n, language).catch(() => undefined);
  });
}
