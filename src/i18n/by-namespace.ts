import type { ResourceLanguage } from "i18next";

/** All texts of one language by namespace: one chunk per language, so that no page waits for words. */
export type Texts = ResourceLanguage;

/** Names files such as `…/en/terms.json` by what they hold: `terms`. */
export function byNamespace(files: Record<string, unknown>): Texts {
  const texts: Texts = {};
  for (const [path, content] of Object.entries(files)) {
    texts[path.replace(/^.*\/([^/]+)\.json$/, "$1")] = content as Texts[string];
  }
  return texts;
}
