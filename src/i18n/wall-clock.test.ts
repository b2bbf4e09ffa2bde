import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "../instance/instance.ts";
import { offsetAt, offsetText, readWallClock, wallClockAt } from "./wall-clock.ts";

const instant = (iso: string) => Date.parse(iso) as Instant;
const read = (text: string, zone: string) => {
  const [date = "", time = ""] = text.split(" ");
  return readWallClock({ date, time }, zone);
};

const ZONES = [
  "UTC",
  "Asia/Seoul",
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kiritimati",
];

test("a time without a change of clocks is one moment, to the second", () => {
  expect(read("2026-11-21 12:34:56", "Asia/Seoul")).toEqual({
    kind: "once",
    at: instant("2026-11-21T03:34:56Z"),
  });
  expect(read("2026-11-21 12:34:56", "Asia/Kathmandu")).toEqual({
    kind: "once",
    at: instant("2026-11-21T06:49:56Z"),
  });
});

describe("midnight", () => {
  test("belongs to the day that begins, and the second before to the day that ends", () => {
    expect(read("2027-01-01 00:00:00", "Asia/Seoul")).toEqual({
      kind: "once",
      at: instant("2026-12-31T15:00:00Z"),
    });
    expect(wallClockAt(instant("2026-12-31T14:59:59Z"), "Asia/Seoul")).toEqual({
      date: "2026-12-31",
      time: "23:59:59",
    });
    expect(wallClockAt(instant("2026-12-31T15:00:00.999Z"), "Asia/Seoul")).toEqual({
      date: "2027-01-01",
      time: "00:00:00",
    });
  });

  test("does not come where the clocks are put forward at midnight", () => {
    expect(read("2026-09-06 00:00:00", "America/Santiago")).toEqual({
      kind: "never",
      stops: { date: "2026-09-05", time: "23:59:59" },
      resumes: { date: "2026-09-06", time: "01:00:00" },
    });
  });

  test("24 o'clock is no time", () => {
    expect(read("2026-11-21 24:00:00", "UTC")).toEqual({ kind: "nonsense" });
  });
});

describe("when clocks are put forward", () => {
  test("the hour that is left out never comes, and both its ends are told", () => {
    expect(read("2027-03-28 02:30:00", "Europe/Berlin")).toEqual({
      kind: "never",
      stops: { date: "2027-03-28", time: "01:59:59" },
      resumes: { date: "2027-03-28", time: "03:00:00" },
    });
    expect(read("2027-03-28 02:00:00", "Europe/Berlin").kind).toBe("never");
    expect(read("2027-03-28 02:59:59", "Europe/Berlin").kind).toBe("never");
  });

  test("the seconds beside it are one moment each", () => {
    expect(read("2027-03-28 01:59:59", "Europe/Berlin")).toEqual({
      kind: "once",
      at: instant("2027-03-28T00:59:59Z"),
    });
    expect(read("2027-03-28 03:00:00", "Europe/Berlin")).toEqual({
      kind: "once",
      at: instant("2027-03-28T01:00:00Z"),
    });
  });

  test("by half an hour, only half an hour is left out", () => {
    expect(read("2026-10-04 02:15:00", "Australia/Lord_Howe")).toEqual({
      kind: "never",
      stops: { date: "2026-10-04", time: "01:59:59" },
      resumes: { date: "2026-10-04", time: "02:30:00" },
    });
    expect(read("2026-10-04 02:30:00", "Australia/Lord_Howe").kind).toBe("once");
  });

  test("a whole day can be left out", () => {
    expect(read("2011-12-30 12:00:00", "Pacific/Apia")).toEqual({
      kind: "never",
      stops: { date: "2011-12-29", time: "23:59:59" },
      resumes: { date: "2011-12-31", time: "00:00:00" },
    });
  });
});

describe("when clocks are put back", () => {
  test("the hour that comes twice is two moments, an hour apart", () => {
    expect(read("2027-10-31 02:30:00", "Europe/Berlin")).toEqual({
      kind: "twice",
      first: instant("2027-10-31T00:30:00Z"),
      second: instant("2027-10-31T01:30:00Z"),
    });
    expect(read("2027-11-07 01:00:00", "America/New_York")).toEqual({
      kind: "twice",
      first: instant("2027-11-07T05:00:00Z"),
      second: instant("2027-11-07T06:00:00Z"),
    });
  });

  test("the seconds beside it are one moment each", () => {
    expect(read("2027-10-31 01:59:59", "Europe/Berlin").kind).toBe("once");
    expect(read("2027-10-31 03:00:00", "Europe/Berlin").kind).toBe("once");
  });
});

test("what is on no calendar or clock is nonsense", () => {
  for (const text of [
    "2026-06-31 12:00:00",
    "2027-02-29 12:00:00",
    "2026-13-01 12:00:00",
    "2026-11-21 25:00:00",
    "2026-11-21 12:60:00",
    "2026-11-21 12:00",
    "",
  ]) {
    expect([text, read(text, "Asia/Seoul")]).toEqual([text, { kind: "nonsense" }]);
  }
  expect(read("2028-02-29 12:00:00", "Asia/Seoul").kind).toBe("once");
});

test("offsets are written with both their digits", () => {
  const at = instant("2026-11-21T00:00:00Z");
  const written = ZONES.slice(0, 5).map((zone) => offsetText(offsetAt(at, zone)));
  expect(written).toEqual(["UTC+00:00", "UTC+09:00", "UTC+08:00", "UTC+05:45", "UTC+01:00"]);
  expect(offsetText(offsetAt(at, "America/St_Johns"))).toBe("UTC-03:30");
});

test("every moment is among those that its own wall clock means", () => {
  const seconds = fc.integer({
    min: Date.UTC(2024, 0, 1) / 1000,
    max: Date.UTC(2040, 0, 1) / 1000,
  });
  fc.assert(
    fc.property(seconds, fc.constantFrom(...ZONES), (second, zone) => {
      const at = (second * 1000) as Instant;
      const reading = readWallClock(wallClockAt(at, zone), zone);
      const moments =
        reading.kind === "once"
          ? [reading.at]
          : reading.kind === "twice"
            ? [reading.first, reading.second]
            : [];
      expect(moments).toContain(at);
      for (const each of moments) {
        expect(wallClockAt(each, zone)).toEqual(wallClockAt(at, zone));
      }
    }),
    { numRuns: 2_000 },
  );
});
