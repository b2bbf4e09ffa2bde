import type { ResourceLanguage } from "i18next";
import type { Language } from "./language.ts";

/** All texts of one language by namespace: one chunk per language, so that no page waits for words. */
export type Texts = ResourceLanguage;

const LOADERS: Record<Language, () => Promise<{ readonly texts: Texts }>> = {
  en: () => import("./texts-en.ts"),
  zh: () => import("./texts-zh.ts"),
  ko: () => import("./texts-ko.ts"),
};

/** Downloads the texts of a language; rejects when the chunk cannot be had. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await LOADERS[language]()).texts;
}

/** Names files such as `…/en/terms.json` by what they hold: `terms`. */
export function byNamespace(files: Record<string, unknown>): Texts {
  const texts: Texts = {};
  for (const [path, content] of Object.entries(files)) {
    texts[path.replace(/^.*\/([^/]+)\.json$/, "$1")] = content as Texts[string];
  }
  return texts;
}
