import type { Texts } from "./by-namespace.ts";
import type { Language } from "./language.ts";

type Loader = () => Promise<{ readonly texts: Texts }>;

/** What is said first, and what is said only once somebody has opened something. */
const LOADERS: Record<Language, { readonly first: Loader; readonly more: Loader }> = {
  en: { first: () => import("./texts-en.ts"), more: () => import("./more-texts-en.ts") },
  zh: { first: () => import("./texts-zh.ts"), more: () => import("./more-texts-zh.ts") },
  ko: { first: () => import("./texts-ko.ts"), more: () => import("./more-texts-ko.ts") },
};

/** Downloads what frame and list say in a language; rejects when the chunk cannot be had. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await LOADERS[language].first()).texts;
}

/** Downloads all else that is said in a language: see `more-texts.ts`. */
export async function loadMoreTexts(language: Language): Promise<Texts> {
  return (await LOADERS[language].more()).texts;
}
