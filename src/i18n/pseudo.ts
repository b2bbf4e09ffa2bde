import type { Texts } from "./by-namespace.ts";

/**
 * English as a language that nobody speaks, for those who build screens: `[Ĩĩńśťáńćéś~]`. What stands
 * there without brackets did not come from the locales; what has lost its right one is cut off; and
 * every text is as long as it gets in the most longwinded language.
 */
export function pseudoTexts(texts: Texts): Texts {
  return mapTexts(texts, pseudo) as Texts;
}

/** One text. Placeholders, tags and references stay as they are. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/);
  const accented = parts.map((part, at) => (at % 2 === 1 ? part : accent(part))).join("");
  const letters = parts.filter((_, at) => at % 2 === 0).join("").length;
  return `[${accented}${"~".repeat(Math.ceil(letters * GROWTH))}]`;
}

/** By how much short labels grow in translation: German and Finnish need two fifths more. */
const GROWTH = 0.4;

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: "á", c: "ć", e: "é", g: "ğ", i: "í", l: "ĺ", n: "ń", o: "ö", r: "ŕ", s: "ś", t: "ť" },
  ...{ u: "ü", y: "ý", z: "ž", A: "Å", C: "Ç", E: "É", I: "Ĩ", N: "Ñ", O: "Ø", S: "Š", U: "Ü" },
};

function accent(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter);
}

function mapTexts(content: unknown, change: (text: string) => string): unknown {
  if (typeof content === "string") return change(content);
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, mapTexts(value, change)]),
  );
}
