import { type LocaleTexts, splitPlural } from "./texts.ts";

/**
 * Keys that no source file names, as `namespace.json: key`. A key counts as named by a literal equal
 * to it, to its end after a dot (for a `keyPrefix`), or by a template whose fixed parts fit.
 */
export function unusedKeys(texts: LocaleTexts, sources: readonly string[]): string[] {
  const literals = new Set<string>();
  const templates: RegExp[] = [];
  for (const source of sources) {
    for (const [, , text] of source.matchAll(/(["'])((?:(?!\1)[^\\\n])*)\1/g)) {
      if (text !== undefined) literals.add(text.replace(/^[\w-]+:/, ""));
    }
    for (const [, text] of source.matchAll(/`([^`\n]*)`/g)) {
      if (text === undefined) continue;
      const key = text.replace(/^[\w-]+:/, "");
      if (!key.includes("${")) literals.add(key);
      else if (/^[\w.-]*[a-z]{2}[\w.-]*\$\{|\}\.[a-z]/i.test(key)) templates.push(toPattern(key));
    }
  }
  const unused: string[] = [];
  for (const [namespace, content] of texts) {
    for (const key of content.keys()) {
      const { base } = splitPlural(key, content);
      const ends = base.split(".").map((_, at, parts) => parts.slice(at).join("."));
      const named =
        ends.some((end) => literals.has(end)) || templates.some((pattern) => pattern.test(base));
      if (!named) unused.push(`${namespace}.json: ${key}`);
    }
  }
  return unused;
}

function toPattern(template: string): RegExp {
  const fixed = template
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(^|\\.)${fixed.join(".+")}$`);
}
