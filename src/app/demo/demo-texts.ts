import type { i18n } from "i18next";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { varietyOf, vocabularyIn } from "../../i18n/vocabulary.ts";

/** Namespaces that only the demo needs: a live deployment downloads none of them. */
type DemoNamespace = "demo" | "tour";

const FILES = import.meta.glob<Record<string, unknown>>(
  [
    "../../../locales/*/demo.json",
    "../../../locales/*/tour.json",
    // In a cloud's own words.
    "../../../locales/*/*/tour.json",
  ],
  { import: "default" },
);

const loading = new Map<string, Promise<void>>();

/** Waits until the texts are there in the language on screen; throws when they cannot be had. */
export function useDemoTexts(namespace: DemoNamespace): void {
  const { i18n } = useTranslation();
  const { language } = useLanguage();
  use(textsReady(i18n, language, `${language}/${namespace}`));
  // What a cloud says in other words, it says in a variety of the language.
  const id = vocabularyIn(i18n.language);
  const own = `${language}/${id}/${namespace}`;
  if (id !== null && isThere(own)) use(textsReady(i18n, varietyOf(language, { id }), own));
}

const pathOf = (texts: string) => `../../../locales/${texts}.json`;
const isThere = (texts: string) => pathOf(texts) in FILES;

function textsReady(i18n: i18n, tag: string, texts: string): Promise<void> {
  let ready = loading.get(texts);
  if (!ready) {
    const namespace = texts.split("/").at(-1) ?? texts;
    ready = load(texts).then((content) => {
      i18n.addResourceBundle(tag, namespace, content);
    });
    // What could not be had is asked for again next time.
    ready.catch(() => loading.delete(texts));
    loading.set(texts, ready);
  }
  return ready;
}

async function load(texts: string): Promise<Record<string, unknown>> {
  const file = FILES[pathOf(texts)];
  if (!file) throw new Error(`Failed to find the texts ${texts}.`);
  return file();
}
