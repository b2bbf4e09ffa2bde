import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../../instance/instance.ts";
import { proposedTimer, readTimer, type TimerDraft, twoMoments } from "./timer-draft.ts";

const LEAD = 5 * 60_000;
const instant = (iso: string) => Date.parse(iso) as Instant;
const draft = (text: string, which: TimerDraft["which"] = null): TimerDraft => {
  const [date = "", time = ""] = text.split(" ");
  return { date, time, which };
};

test("a timer has to be more than the lead ahead, to the second", () => {
  const now = instant("2026-11-21T03:00:00Z");
  const read = (text: string) => readTimer(draft(text), "Asia/Seoul", now, LEAD);
  expect(read("2026-11-21 12:05:01")).toEqual({
    kind: "set",
    at: instant("2026-11-21T03:05:01Z"),
  });
  expect(read("2026-11-21 12:05:00").kind).toBe("too-soon");
  expect(read("2026-11-21 12:00:01").kind).toBe("too-soon");
  expect(read("2026-11-21 12:00:00").kind).toBe("past");
  expect(read("2020-01-01 00:00:00").kind).toBe("past");
});

test("the same draft is too soon once time has passed", () => {
  const text = "2026-11-21 12:05:01";
  const later = instant("2026-11-21T03:00:01Z");
  expect(readTimer(draft(text), "Asia/Seoul", later, LEAD).kind).toBe("too-soon");
});

test("what is not finished, or on no calendar, is no timer", () => {
  const now = instant("2026-11-21T03:00:00Z");
  const kind = (text: string) => readTimer(draft(text), "Asia/Seoul", now, LEAD).kind;
  expect(kind("2026-11-22 ")).toBe("incomplete");
  expect(kind(" 12:00:00")).toBe("incomplete");
  expect(kind("2026-11-31 12:00:00")).toBe("nonsense");
});

test("a time that comes twice waits for the person to say which", () => {
  const now = instant("2027-10-30T12:00:00Z");
  const text = "2027-10-31 02:30:00";
  const read = (which: TimerDraft["which"]) =>
    readTimer(draft(text, which), "Europe/Berlin", now, LEAD);
  expect(read(null)).toEqual({ kind: "twice" });
  expect(read("first")).toEqual({ kind: "set", at: instant("2027-10-31T00:30:00Z") });
  expect(read("second")).toEqual({ kind: "set", at: instant("2027-10-31T01:30:00Z") });
  expect(twoMoments(draft(text), "Europe/Berlin")).toMatchObject({
    first: instant("2027-10-31T00:30:00Z"),
    second: instant("2027-10-31T01:30:00Z"),
  });
  expect(twoMoments(draft("2027-10-31 03:30:00"), "Europe/Berlin")).toBeNull();
});

test("between the two, only the second can still be meant", () => {
  const now = instant("2027-10-31T00:45:00Z");
  const read = (which: TimerDraft["which"]) =>
    readTimer(draft("2027-10-31 02:30:00", which), "Europe/Berlin", now, LEAD).kind;
  expect([read("first"), read("second")]).toEqual(["past", "set"]);
});

test("a time that never comes is none, whatever was said before", () => {
  const now = instant("2027-03-27T12:00:00Z");
  expect(
    readTimer(draft("2027-03-28 02:30:00", "first"), "Europe/Berlin", now, LEAD),
  ).toMatchObject({ kind: "never", resumes: { date: "2027-03-28", time: "03:00:00" } });
});

test("what is proposed can be set, or says at once that it comes twice", () => {
  const moments = fc
    .date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.getTime() as Instant);
  const zones = fc.constantFrom("Asia/Seoul", "Europe/Berlin", "America/Santiago");
  fc.assert(
    fc.property(moments, zones, (now, zone) => {
      const proposed = proposedTimer(now, zone);
      expect(proposed.time).toMatch(/:00$/);
      expect(["set", "twice"]).toContain(readTimer(proposed, zone, now, LEAD).kind);
    }),
  );
});

test("a proposal shortly before midnight is for the next day", () => {
  expect(proposedTimer(instant("2026-12-31T14:30:00Z"), "Asia/Seoul")).toEqual({
    date: "2027-01-01",
    time: "00:30:00",
    which: null,
  });
});
