import type { Instant } from "../instance/instance.ts";
import { LANGUAGE_TAGS, type Language } from "./language.ts";

/** Everything but text that reads differently in each language. Times are in the browser's time zone. */
export interface Format {
  number(value: number): string;
  /** A share from 0 to 1. */
  percent(share: number): string;
  date(at: Instant): string;
  time(at: Instant): string;
  dateTime(at: Instant): string;
  /** How long before or after `now` something is: `3 minutes ago`, `3분 전`, `3分钟前`. */
  relative(at: Instant, now: Instant): string;
  /** A length of time in its largest unit, from seconds to days: `12 sec`. */
  duration(milliseconds: number): string;
  /** What is left of a time, to the second below a day: `6 days 3 hr`, `1 hr 58 min 3 sec`. */
  countdown(milliseconds: number): string;
  /** A size given in GiB, in the unit people say: `50 GB`, `2 TB`. */
  gib(size: number): string;
  /** A size given in bytes, in powers of 1000. */
  bytes(size: number): string;
  /** An amount of money; prices by the hour need more digits than what is paid: up to four. */
  money(amount: number, currency: string): string;
  /** `a, b, and c`. */
  list(items: readonly string[]): string;
  /** Order of two texts as a reader of the language expects it; digits count as numbers. */
  compare(a: string, b: string): number;
}

const SECOND = 1000;
const UNITS = [
  ["day", 86_400 * SECOND],
  ["hour", 3_600 * SECOND],
  ["minute", 60 * SECOND],
  ["second", SECOND],
] as const;

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Formats of one language. Build once per language: `Intl` objects are slow to make. */
export function createFormat(language: Language): Format {
  const tag = LANGUAGE_TAGS[language];
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  // Operators compare times with logs: 24 hours, with seconds, in every language.
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "medium" });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: "medium", hourCycle: "h23" });
  const dateTime = new Intl.DateTimeFormat(tag, {
    dateStyle: "medium",
    timeStyle: "medium",
    hourCycle: "h23",
  });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const list = new Intl.ListFormat(tag);
  const units = new Intl.ListFormat(tag, { type: "unit", style: "narrow" });
  const collator = new Intl.Collator(tag, { numeric: true });
  const amounts = new Map<string, Intl.NumberFormat>();

  function amount(value: number, unit: string, unitDisplay: "short" | "long" = "short"): string {
    let format = amounts.get(unit);
    if (!format) {
      format = new Intl.NumberFormat(tag, {
        style: "unit",
        unit,
        unitDisplay,
        maximumFractionDigits: 1,
      });
      amounts.set(unit, format);
    }
    return format.format(value);
  }

  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (at) => date.format(at),
    time: (at) => time.format(at),
    dateTime: (at) => dateTime.format(at),
    relative(at, now) {
      const { value, unit } = inLargestUnit(at - now);
      return relative.format(value, unit);
    },
    duration(milliseconds) {
      const { value, unit } = inLargestUnit(milliseconds);
      return amount(value, unit);
    },
    countdown(milliseconds) {
      let rest = Math.max(0, Math.floor(milliseconds / SECOND)) * SECOND;
      const parts = UNITS.map(([unit, length]) => {
        const value = Math.floor(rest / length);
        rest -= value * length;
        return { unit, value };
      });
      const largest = parts.findIndex(({ value }) => value > 0);
      const from = largest < 0 ? parts.length - 1 : largest;
      // Nobody counts the minutes of a week; every second of an hour counts.
      const shown = parts.slice(from, from === 0 ? 2 : parts.length);
      return units.format(shown.map(({ unit, value }) => amount(value, unit)));
    },
    gib: (size) => (size >= 1024 ? amount(size / 1024, "terabyte") : amount(size, "gigabyte")),
    bytes(size) {
      let step = 0;
      let value = size;
      while (Math.abs(value) >= 1000 && step < BYTE_UNITS.length - 1) {
        value /= 1000;
        step++;
      }
      return amount(value, BYTE_UNITS[step] ?? "byte");
    },
    money(value, currency) {
      let format = amounts.get(currency);
      if (!format) {
        format = new Intl.NumberFormat(tag, {
          style: "currency",
          currency,
          minimumFractionDigits: 2,
          maximumFractionDigits: 4,
        });
        amounts.set(currency, format);
      }
      return format.format(value);
    },
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

function inLargestUnit(milliseconds: number) {
  for (const [unit, length] of UNITS) {
    if (Math.abs(milliseconds) >= length || unit === "second") {
      return { value: Math.trunc(milliseconds / length), unit };
    }
  }
  return { value: 0, unit: "second" as const };
}
