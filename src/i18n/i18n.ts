import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Texts } from "./by-namespace.ts";
import { LANGUAGE_TAGS, type Language } from "./language.ts";
import { addTexts, beginMoreTexts } from "./more-texts.ts";
import { loadMoreTexts, loadTexts } from "./texts.ts";
import { beginFamily, familyOf, learn, varietyOf } from "./vocabulary.ts";

/**
 * The first i18next instance, ready at once: what is said first in the first language is handed over.
 * What is said later comes by itself: see `more-texts.ts`.
 */
export function createI18n(language: Language, texts: Texts): i18n {
  const i18n = i18next.createInstance();
  void i18n.use(initReactI18next).init({
    lng: language,
    // The locale check keeps all languages complete, so there is nothing to fall back to.
    fallbackLng: false,
    defaultNS: "app",
    ns: Object.keys(texts),
    resources: { [language]: texts },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  beginFamily(i18n);
  beginMoreTexts(i18n);
  showLanguageInDocument(language);
  return i18n;
}

/** Changes the language of everything on screen; rejects, changing nothing, when its texts cannot be had. */
export async function switchLanguage(i18n: i18n, language: Language): Promise<void> {
  const { first, speakers } = familyOf(i18n);
  const [texts, more] = await Promise.all([
    loadTexts(language),
    loadMoreTexts(language),
    ...speakers.map(({ vocabulary }) => learn(first, vocabulary, language)),
  ]);
  addTexts(first, language, texts);
  addTexts(first, language, more);
  await Promise.all([
    first.changeLanguage(language),
    ...speakers.map((one) => one.i18n.changeLanguage(varietyOf(language, one.vocabulary))),
  ]);
  showLanguageInDocument(language);
}

function showLanguageInDocument(language: Language): void {
  document.documentElement.lang = LANGUAGE_TAGS[language];
}
