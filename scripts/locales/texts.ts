/** The texts of one language: namespace → key → text, with nested keys joined by dots. */
export type LocaleTexts = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Joins nested keys: `{a: {b: "x"}}` → `a.b` → `"x"`. What is no text is kept, to be complained about. */
export function flatten(content: unknown, prefix = ""): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    flat.set(prefix, content);
    return flat;
  }
  for (const [key, value] of Object.entries(content)) {
    for (const [path, text] of flatten(value, prefix === "" ? key : `${prefix}.${key}`)) {
      flat.set(path, text);
    }
  }
  return flat;
}

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** A key without its plural category: `rows_one` → `rows` + `one`; null category for a plain key. */
export function splitPlural(
  key: string,
  keys: { has(key: string): boolean },
): { readonly base: string; readonly category: string | null } {
  const match = PLURAL.exec(key);
  const base = match?.[1];
  const category = match?.[2];
  // Every plural has the category `other`: `phase_one` alone is a name that only looks like one.
  if (base === undefined || category === undefined || !keys.has(`${base}_other`)) {
    return { base: key, category: null };
  }
  return { base, category };
}

/** What stands in a text for something else: `{{name}}`, `<bold>`, `$t(key)`. */
export function placeholders(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, name] of text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)) found.add(`{{${name}}}`);
  for (const [, tag] of text.matchAll(/<\/?(\w+)\s*\/?>/g)) found.add(`<${tag}>`);
  for (const [, key] of text.matchAll(/\$t\(([^)]+)\)/g)) found.add(`$t(${key})`);
  return found;
}

/** The words of a text, without placeholders and tags. */
export function wordsOf(text: string): string {
  return text
    .replace(/\{\{[^}]*\}\}/g, " ")
    .replace(/<\/?\w+\s*\/?>/g, " ")
    .replace(/\$t\([^)]+\)/g, " ");
}
