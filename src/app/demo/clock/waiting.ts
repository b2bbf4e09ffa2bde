import { LANGUAGE_TAGS, type Language } from "../../../i18n/language.ts";

const SECOND = 1_000;
const UNITS = [
  ["day", 86_400 * SECOND],
  ["hour", 3_600 * SECOND],
  ["minute", 60 * SECOND],
  ["second", SECOND],
] as const;

/**
 * How long something takes until it happens, in the two largest units: `1 hr 58 min`, `2일 3시간`,
 * `45秒`. Rounded up to seconds: what is to come is never due already.
 */
export function waiting(milliseconds: number, language: Language): string {
  const tag = LANGUAGE_TAGS[language];
  let rest = Math.max(0, Math.ceil(milliseconds / SECOND)) * SECOND;
  const parts: string[] = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    if (count === 0) {
      // Only neighbours stand together: `1 d 5 sec` is not said.
      if (parts.length > 0) break;
      if (unit !== "second") continue;
    }
    rest -= count * length;
    parts.push(
      new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "short" }).format(count),
    );
    if (parts.length === 2) break;
  }
  return new Intl.ListFormat(tag, { type: "unit", style: "narrow" }).format(parts);
}
