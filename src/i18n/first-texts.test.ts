/**
 * What is downloaded first says only what is downloaded with it: a text that comes later is said by
 * code that comes later too, or by whoever asks for it with `useMoreTexts`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./language.ts";
import { loadMoreTexts, loadTexts } from "./texts.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** The demo brings these itself. */
const OF_DEMO = ["demo", "tour"];

/** What the first chunks are made of: see `vite.config.ts`. */
const ENTRIES = ["src/app/start-console.tsx", "src/pages/instances/InstancesPage.tsx"];

/** They name later texts, for others to say. */
const SAID_LATER = [
  // What was chosen in a dialog, worded in notices, history and reports.
  /^src\/actions\/[\w-]+\/[\w-]+\.ts$/,
  // Menus, an instance's page, the Recycle Bin: their code waits for all texts.
  /^src\/actions\/use-action-entry\.ts$/,
  /^src\/pages\/instances\/table\/cells\/BinCells\.tsx$/,
  /^src\/pages\/instances\/list\/List(View|Placeholder)\.tsx$/,
  // For notices of failures, which ask for them.
  /^src\/i18n\/use-error-texts\.ts$/,
];

describe.each(LANGUAGES)("the texts in %s", (language) => {
  test("are all there, each in one part", async () => {
    const first = Object.keys(await loadTexts(language));
    const more = Object.keys(await loadMoreTexts(language));
    const all = readdirSync(resolve(ROOT, "locales", language))
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.replace(/\.json$/, ""))
      .filter((namespace) => !OF_DEMO.includes(namespace));
    expect([...first, ...more].sort()).toEqual(all.sort());
  });
});

test("what is downloaded first says nothing that comes later", async () => {
  const more = Object.keys(await loadMoreTexts("en"));
  const files = staticImportsOf(ENTRIES.map((entry) => resolve(ROOT, entry)));
  expect(files.size).toBeGreaterThan(100);
  const faults = [...files].flatMap((file) => {
    const name = relative(ROOT, file);
    const source = readFileSync(file, "utf8");
    if (source.includes("useMoreTexts") || SAID_LATER.some((them) => them.test(name))) return [];
    return namespacesIn(source)
      .filter((namespace) => more.includes(namespace))
      .map((namespace) => `${name} says something of ${namespace}.json`);
  });
  expect(faults).toEqual([]);
});

/** The namespaces that a file hands to `useTranslation`, or begins keys with. */
function namespacesIn(source: string): string[] {
  const handed = [
    ...source.matchAll(/useTranslation(?:<[^>]*>)?\(\s*(\[[^\]]*\]|"[^"]*")/g),
  ].flatMap(([, names = ""]) => [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name));
  const prefixed = [...source.matchAll(/["`]([a-z-]+):[\w$]/g)].map(([, name = ""]) => name);
  return [...new Set([...handed, ...prefixed])];
}

/** The files that come with others: whatever is imported for more than its types, and not lazily. */
function staticImportsOf(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) continue;
    seen.add(file);
    const imports = readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s+(type\s)?[^;]*?from\s+"(\.[^"]+)";/gms,
    );
    for (const [, isType, path = ""] of imports) {
      if (!isType) waiting.push(resolve(dirname(file), path));
    }
  }
  return seen;
}
