import type { i18n } from "i18next";
import { use } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";

/** Namespaces that only the demo needs: a live deployment downloads none of them. */
type DemoNamespace = "demo" | "tour";

const FILES = import.meta.glob<Record<string, unknown>>(
  ["../../../locales/*/demo.json", "../../../locales/*/tour.json"],
  { import: "default" },
);

const loading = new Map<string, Promise<void>>();

/** Waits until the texts are there in the language on screen; throws when they cannot be had. */
export function useDemoTexts(namespace: DemoNamespace): void {
  const { i18n } = useTranslation();
  const { language } = useLanguage();
  use(textsReady(i18n, language, namespace));
}

function textsReady(i18n: i18n, language: Language, namespace: DemoNamespace): Promise<void> {
  const path = `../../../locales/${language}/${namespace}.json`;
  let ready = loading.get(path);
  if (!ready) {
    ready = load(path).then((texts) => {
      i18n.addResourceBundle(language, namespace, texts);
    });
    // What could not be had is asked for again next time.
    ready.catch(() => loading.delete(path));
    loading.set(path, ready);
  }
  return ready;
}

async function load(path: string): Promise<Record<string, unknown>> {
  const file = FILES[path];
  if (!file) throw new Error(`Failed to find the texts ${path}.`);
  return file();
}
