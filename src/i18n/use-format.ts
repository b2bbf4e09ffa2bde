import { createFormat, type Format } from "./format.ts";
import type { Language } from "./language.ts";
import { useLanguage } from "./use-language.ts";

const formats = new Map<Language, Format>();

/** Dates, times, numbers and sizes in the language on screen. The same object until that changes. */
export function useFormat(): Format {
  const { language } = useLanguage();
  let format = formats.get(language);
  if (!format) {
    format = createFormat(language);
    formats.set(language, format);
  }
  return format;
}
