/** The languages of the console, in the order in which they are offered. */
export const LANGUAGES = ["en", "zh", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language named in itself: a reader finds it without knowing the present one. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: "English",
  zh: "中文",
  ko: "한국어",
};

/** BCP 47 tags, for `<html lang>` and for `Intl`. */
export const LANGUAGE_TAGS: Record<Language, string> = {
  en: "en",
  zh: "zh-CN",
  ko: "ko",
};

/** The language that a tag such as `ko-KR`, `zh-Hant-TW` or `EN` asks for; null when it is none of ours. */
export function languageOf(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** The first language that we have among those a person reads, best first. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return "en";
}

/** Where the chosen language is remembered. */
export const LANGUAGE_KEY = "cvm-console.language";
