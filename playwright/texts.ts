import { readdirSync, readFileSync } from "node:fs";
import i18next, { type i18n } from "i18next";
import type { Language } from "./labels.ts";

const instances = new Map<Language, i18n>();

/** A text of the console that is not promised to the letter, by namespace and key: `runs:notice.close`. */
export function text(
  language: Language,
  key: string,
  values: Record<string, unknown> = {},
): string {
  let instance = instances.get(language);
  if (!instance) {
    instance = i18next.createInstance();
    void instance.init({
      lng: language,
      resources: { [language]: read(language) },
      initAsync: false,
      interpolation: { escapeValue: false },
    });
    instances.set(language, instance);
  }
  const translate = instance.t as (key: string, values: Record<string, unknown>) => string;
  const found = translate(key, values);
  if (found === key.split(":")[1])
    throw new Error(`Failed to find the text ${key} in ${language}.`);
  return found;
}

function read(language: Language): Record<string, Record<string, string>> {
  const folder = new URL(`../locales/${language}/`, import.meta.url);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => [
        file.replace(/\.json$/, ""),
        JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, string>,
      ]),
  );
}
