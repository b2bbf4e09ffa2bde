import { type LocaleTexts, placeholders, splitPlural, wordsOf } from "./texts.ts";

/** The language that the others are held against. */
const SOURCE = "en";

/**
 * Names and abbreviations that are written alike in every language. A text of nothing else may be
 * the same everywhere; any other text that equals the English one was forgotten.
 */
const SAME_EVERYWHERE =
  /\b(CVM|CBS|CPU|GPU|IP|IPv4|IPv6|ID|UUID|VPC|ENI|EIP|SSH|SSD|HDD|NVMe|CDH|CDC|CSV|DNS|URL|API|Linux|Windows|Mbps|GiB|GB|TB|MB|KB|Tab|Enter|Esc|Shift|Space|Ctrl)\b/g;

const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The script that a text of a language has, and those that it must not have. */
const SCRIPTS: Readonly<Record<string, { has: RegExp | null; lacks: readonly RegExp[] }>> = {
  en: { has: null, lacks: [HANGUL, HAN, KANA] },
  ko: { has: HANGUL, lacks: [HAN, KANA] },
  zh: { has: HAN, lacks: [HANGUL, KANA] },
};

/** Everything that is wrong with the locales, one clear line each; empty when all is well. */
export function localeFaults(locales: ReadonlyMap<string, LocaleTexts>): string[] {
  const source = locales.get(SOURCE);
  if (!source) return [`${SOURCE}: missing. It is the language the others are held against.`];
  const faults: string[] = [];
  for (const [language, texts] of locales) {
    for (const namespace of source.keys()) {
      if (!texts.has(namespace)) faults.push(`${language}/${namespace}.json: missing.`);
    }
    for (const [namespace, content] of texts) {
      const sourceContent = source.get(namespace);
      const where = (key: string) => `${language}/${namespace}.json: ${key}`;
      if (!sourceContent) {
        faults.push(`${language}/${namespace}.json: superfluous, ${SOURCE} has none.`);
        continue;
      }
      for (const [key, text] of content) {
        for (const fault of textFaults(language, key, text, sourceContent)) {
          faults.push(`${where(key)}: ${fault}`);
        }
      }
      for (const fault of keyFaults(language, content, sourceContent)) {
        faults.push(`${language}/${namespace}.json: ${fault}`);
      }
    }
  }
  return faults;
}

type Content = ReadonlyMap<string, unknown>;

function bases(content: Content): Map<string, Set<string> | null> {
  const found = new Map<string, Set<string> | null>();
  for (const key of content.keys()) {
    const { base, category } = splitPlural(key, content);
    if (category === null) found.set(base, null);
    else {
      const categories = found.get(base) ?? new Set<string>();
      categories.add(category);
      found.set(base, categories);
    }
  }
  return found;
}

function keyFaults(language: string, content: Content, sourceContent: Content): string[] {
  const faults: string[] = [];
  const own = bases(content);
  const wanted = bases(sourceContent);
  const required = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [base, sourceCategories] of wanted) {
    const categories = own.get(base);
    if (categories === undefined) faults.push(`${base}: missing.`);
    else if ((categories === null) !== (sourceCategories === null)) {
      faults.push(`${base}: is a plural in one language and not in the other.`);
    }
  }
  for (const [base, categories] of own) {
    if (!wanted.has(base)) faults.push(`${base}: superfluous, ${SOURCE} has none.`);
    if (categories === null) continue;
    for (const category of required) {
      if (!categories.has(category)) faults.push(`${base}_${category}: missing plural form.`);
    }
    for (const category of categories) {
      // i18next reads `_zero` for the number 0 in every language.
      if (category !== "zero" && !required.some((each) => each === category)) {
        faults.push(`${base}_${category}: superfluous, ${language} has no such plural form.`);
      }
    }
  }
  return faults;
}

function textFaults(
  language: string,
  key: string,
  text: unknown,
  sourceContent: Content,
): string[] {
  if (typeof text !== "string") return ["is not a text."];
  if (text.trim() === "") return ["is empty."];
  const faults: string[] = [];
  if (text !== text.trim()) faults.push("begins or ends with a blank; sentences are not glued.");

  const sourceText =
    sourceContent.get(key) ?? sourceContent.get(`${key.replace(/_\w+$/, "")}_other`);
  if (typeof sourceText === "string") {
    const mine = placeholders(text);
    const theirs = placeholders(sourceText);
    // A plural form may leave out the number: "one row" and "{{count}} rows".
    const free = splitPlural(key, sourceContent).category !== null || key.endsWith("_other");
    for (const each of theirs) {
      if (!mine.has(each) && !(free && each === "{{count}}")) faults.push(`lost ${each}.`);
    }
    for (const each of mine) {
      if (!theirs.has(each) && !(free && each === "{{count}}"))
        faults.push(`${each} is not in ${SOURCE}.`);
    }
  }

  const words = wordsOf(text).replace(SAME_EVERYWHERE, "");
  const script = SCRIPTS[language];
  if (script?.lacks.some((foreign) => foreign.test(text))) {
    faults.push("holds letters of another language.");
  }
  if (language !== SOURCE && /\p{L}/u.test(words)) {
    if (text === sourceText) faults.push(`is not translated: "${text}".`);
    else if (script?.has && !script.has.test(words)) {
      faults.push(`has no word in its own script: "${text}".`);
    }
  }
  return faults;
}
