/** Attributes and arguments that a person sees or hears; Biome's `noJsxLiterals` sees only what stands between tags. */
const SPOKEN =
  "aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|label|description|alt|nothingFoundMessage";

/** Two letters are a text; a pattern such as `YYYY-MM-DD` is none. */
const TEXT = "(?![YMDHms:\\- ]+[\"'`])[^\"'`$]*\\p{L}{2}";

const PATTERNS = [
  // title="Text", title={"Text"}, title={`Text ${x}`}
  new RegExp(`\\s(?:${SPOKEN})=(?:"${TEXT}|\\{\\s*["'\`]${TEXT})`, "gu"),
  // announce("Text")
  new RegExp(`\\bannounce\\(\\s*["'\`]${TEXT}`, "gu"),
];

/** Texts in a source of screens that did not come from the locales, as they are written there. */
export function literalTexts(source: string): string[] {
  return PATTERNS.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([found]) => found.trim()),
  );
}
