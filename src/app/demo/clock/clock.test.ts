import { describe, expect, it } from "vitest";
import english from "../../../../locales/en/demo.json";
import korean from "../../../../locales/ko/demo.json";
import chinese from "../../../../locales/zh/demo.json";
import { scenarioNames } from "../../../mock/scenarios/table.ts";
import type { Upcoming } from "../../../mock/world/upcoming.ts";
import { eventKey } from "./event-key.ts";
import { waiting } from "./waiting.ts";

// A kind of event without a sentence does not compile.
const sentences: Record<Upcoming["kind"], string> = english.event;

/** These happen to the account and name no instance. */
const OF_ACCOUNT = ["balance-exhausted", "arrears-stop"];

describe("what is to come", () => {
  it("has a sentence of its own for every kind", () => {
    for (const kind of Object.keys(sentences)) {
      expect(eventKey(kind)).toBe(kind);
      for (const { event } of [english, korean, chinese]) {
        expect(event[eventKey(kind)]).toMatch(OF_ACCOUNT.includes(kind) ? /./ : /\{\{instance\}\}/);
      }
    }
  });

  it("has a plain sentence for a kind that is newer than the texts", () => {
    expect(eventKey("something-new")).toBe("other");
    expect(eventKey("toString")).toBe("other");
    expect(english.event.other).toContain("{{kind}}");
  });

  it.each([
    [0, "0 sec", "0초", "0秒"],
    [1, "1 sec", "1초", "1秒"],
    [59_001, "1 min", "1분", "1分钟"],
    [61_000, "1 min 1 sec", "1분 1초", "1分钟1秒"],
    [7_080_000, "1 hr 58 min", "1시간 58분", "1小时58分钟"],
    [3_605_000, "1 hr", "1시간", "1小时"],
    [7 * 86_400_000, "7 days", "7일", "7天"],
    [86_400_000 + 5 * 3_600_000 + 60_000, "1 day 5 hr", "1일 5시간", "1天5小时"],
    [-5_000, "0 sec", "0초", "0秒"],
  ])("waits %d ms in two units", (milliseconds, en, ko, zh) => {
    expect(waiting(milliseconds, "en")).toBe(en);
    expect(waiting(milliseconds, "ko")).toBe(ko);
    expect(waiting(milliseconds, "zh")).toBe(zh);
  });
});

it("every scenario has a name and a sentence in every language", () => {
  for (const { scenario } of [english, korean, chinese]) {
    for (const name of scenarioNames) {
      expect(scenario.name, name).toHaveProperty([name]);
      expect(scenario.sentence, name).toHaveProperty([name]);
    }
  }
});
