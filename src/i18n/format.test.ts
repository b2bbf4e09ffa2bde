import { describe, expect, it } from "vitest";
import type { Instant } from "../instance/instance.ts";
import { createFormat } from "./format.ts";

const at = Date.UTC(2026, 0, 2, 3, 4, 5) as Instant;
const after = (milliseconds: number) => (at + milliseconds) as Instant;

describe("formats", () => {
  it("names the distance in time in the largest unit, cut and never rounded up", () => {
    const { relative } = createFormat("en");
    expect(relative(at, after(2_000))).toBe("2 seconds ago");
    expect(relative(at, after(119_999))).toBe("1 minute ago");
    expect(relative(at, after(3 * 3_600_000))).toBe("3 hours ago");
    expect(relative(after(2 * 86_400_000), at)).toBe("in 2 days");
    expect(createFormat("ko").relative(at, after(5_000))).toBe("5초 전");
    expect(createFormat("zh").relative(at, after(5_000))).toBe("5秒钟前");
  });

  it("counts down to the second, and days without minutes", () => {
    const seconds = (count: number) => count * 1_000;
    const { countdown } = createFormat("en");
    expect(countdown(seconds(7_200))).toBe("2 hr 0 min 0 sec");
    expect(countdown(seconds(7_199) + 999)).toBe("1 hr 59 min 59 sec");
    expect(countdown(seconds(62))).toBe("1 min 2 sec");
    expect(countdown(seconds(3))).toBe("3 sec");
    expect(countdown(0)).toBe("0 sec");
    expect(countdown(-1)).toBe("0 sec");
    expect(countdown(seconds(7 * 86_400 - 1))).toBe("6 days 23 hr");
    expect(createFormat("ko").countdown(seconds(3_723))).toBe("1시간 2분 3초");
    expect(createFormat("zh").countdown(seconds(3_723))).toBe("1小时2分钟3秒");
  });

  it("shows sizes in the unit people say", () => {
    const { gib, bytes } = createFormat("en");
    expect(gib(50)).toBe("50 GB");
    expect(gib(2048)).toBe("2 TB");
    expect(gib(1536)).toBe("1.5 TB");
    expect(bytes(999)).toBe("999 byte");
    expect(bytes(1_500_000)).toBe("1.5 MB");
  });

  it("writes times with 24 hours and seconds in every language", () => {
    for (const language of ["en", "zh", "ko"] as const) {
      expect(createFormat(language).time(at)).toMatch(/\d{1,2}.{1,3}\d{2}.{1,3}0?5/);
      expect(createFormat(language).time(at)).not.toMatch(/AM|PM|오전|오후|上午|下午/);
    }
  });

  it("orders digits as numbers", () => {
    expect(["web-10", "web-9"].sort(createFormat("ko").compare)).toEqual(["web-9", "web-10"]);
  });
});
