import type { Texts } from "./by-namespace.ts";
import type { Language } from "./language.ts";

const LOADERS: Record<Language, () => Promise<{ readonly texts: Texts }>> = {
  en: () => import("./texts-en.ts"),
  zh: () => import("./texts-zh.ts"),
  ko: () => import("./texts-ko.ts"),
};

/** Downloads the texts of a language; rejects when the chunk cannot be had. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await LOADERS[language]()).texts;
}
