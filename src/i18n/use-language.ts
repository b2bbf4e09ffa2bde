import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { writeStored } from "../ui/browser-storage.ts";
import { switchLanguage } from "./i18n.ts";
import { LANGUAGE_KEY, type Language, languageOf } from "./language.ts";

/** The language on screen, and how to change it; the change is remembered in this browser. */
export function useLanguage(): {
  readonly language: Language;
  readonly setLanguage: (language: Language) => Promise<void>;
} {
  const { i18n } = useTranslation();
  const setLanguage = useCallback(
    async (language: Language) => {
      await switchLanguage(i18n, language);
      writeStored(LANGUAGE_KEY, language);
    },
    [i18n],
  );
  return { language: languageOf(i18n.language) ?? "en", setLanguage };
}
