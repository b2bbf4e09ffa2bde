/** What clocks on a wall show, in a time zone, and the moments that belong to it. Pure but for `Intl`. */
import type { Instant } from "../instance/instance.ts";

/** What a wall clock and the calendar beside it show: `2026-03-29`, `02:30:00`. */
export interface WallClock {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:mm:ss`, from `00:00:00` to `23:59:59`. */
  readonly time: string;
}

/** The moments at which a wall clock shows a date and time. */
export type WallClockReading =
  | { readonly kind: "once"; readonly at: Instant }
  /** The clocks are put back over it: it comes a second time. */
  | { readonly kind: "twice"; readonly first: Instant; readonly second: Instant }
  /** The clocks are put forward over it: it never comes. `resumes` is what they show next. */
  | { readonly kind: "never"; readonly stops: WallClock; readonly resumes: WallClock }
  /** There is no such date or time: the 31st of June, 25 o'clock. */
  | { readonly kind: "nonsense" };

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Farther than any clock is from UTC, so that the offsets before and after a change are both met. */
const AROUND = [-48, -24, 0, 24, 48].map((hours) => hours * HOUR);

/** The moments at which clocks in the zone show this date and time. */
export function readWallClock({ date, time }: WallClock, zone: string): WallClockReading {
  const asUtc = parseAsUtc(date, time);
  if (asUtc === null) return { kind: "nonsense" };
  const offsets = new Set(AROUND.map((shift) => offsetAt((asUtc + shift) as Instant, zone)));
  const moments = [...offsets]
    .map((offset) => (asUtc - offset) as Instant)
    .filter((at) => at + offsetAt(at, zone) === asUtc)
    .sort((one, other) => one - other);
  const [first, second] = moments;
  if (first === undefined) return { kind: "never", ...gapAround(asUtc, [...offsets], zone) };
  return second === undefined ? { kind: "once", at: first } : { kind: "twice", first, second };
}

/** What clocks in the zone show at a moment; fractions of a second are cut off. */
export function wallClockAt(at: Instant, zone: string): WallClock {
  const [date = "", time = ""] = new Date(wholeSecond(at) + offsetAt(at, zone))
    .toISOString()
    .slice(0, 19)
    .split("T");
  return { date, time };
}

/** How far clocks in the zone are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(at: Instant, zone: string): number {
  const second = wholeSecond(at);
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(second)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}

/** `UTC+09:00`, `UTC-03:30`, `UTC+00:00`. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const pad = (part: number) => String(part).padStart(2, "0");
  return `UTC${offset < 0 ? "-" : "+"}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The IANA name of the time zone this browser is in: the one all times are shown in. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function wholeSecond(at: number): number {
  return Math.floor(at / SECOND) * SECOND;
}

/** The date and time as if the clock were one in UTC; null when there is no such date or time. */
function parseAsUtc(date: string, time: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d:\d\d$/.test(time)) return null;
  const parsed = Date.parse(`${date}T${time}Z`);
  // Some engines read the 31st of June as the 1st of July, and 24:00 as the next day.
  if (Number.isNaN(parsed)) return null;
  return new Date(parsed).toISOString().slice(0, 19) === `${date}T${time}` ? parsed : null;
}

/** The last second that clocks show before they are put forward over a time, and the first after. */
function gapAround(asUtc: number, offsets: readonly number[], zone: string) {
  // With the larger offset the time would be before the change, with the smaller one after it.
  let before = asUtc - Math.max(...offsets);
  let after = asUtc - Math.min(...offsets);
  const old = offsetAt(before as Instant, zone);
  while (after - before > SECOND) {
    const middle = before + Math.floor((after - before) / (2 * SECOND)) * SECOND;
    if (offsetAt(middle as Instant, zone) === old) before = middle;
    else after = middle;
  }
  return {
    stops: wallClockAt(before as Instant, zone),
    resumes: wallClockAt(after as Instant, zone),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}
