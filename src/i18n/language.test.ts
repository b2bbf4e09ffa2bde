import { describe, expect, it } from "vitest";
import { languageOf, preferredLanguage } from "./language.ts";

describe("the language of a first visit", () => {
  it.each([
    ["ko-KR", "ko"],
    ["zh-Hant-TW", "zh"],
    ["EN", "en"],
    [" zh_CN ", "zh"],
    ["kok-IN", null],
    ["", null],
  ])("reads the tag %j as %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it("is the first that the person reads and we have, else English", () => {
    expect(preferredLanguage(["fr-FR", "ko", "zh"])).toBe("ko");
    expect(preferredLanguage(["fr-FR"])).toBe("en");
    expect(preferredLanguage([])).toBe("en");
  });
});
