import { beforeEach, expect, test, vi } from "vitest";
import { createI18n, switchLanguage } from "./i18n.ts";
import type { Language } from "./language.ts";
import { loadTexts } from "./texts.ts";
import { speakerOf, type Vocabulary } from "./vocabulary.ts";

/** All that is needed of a page is its language. */
const page = { documentElement: { lang: "" } };
beforeEach(() => {
  vi.stubGlobal("document", page);
  return () => vi.unstubAllGlobals();
});

/** Says one thing in other words, in each language. */
const vocabulary: Vocabulary = {
  id: "other",
  load: async (language) => ({ app: { product: `Other ${language}` } }),
};

async function firstIn(language: Language) {
  return createI18n(language, await loadTexts(language));
}

test("a vocabulary says in its words what it has words for, and all else as the language does", async () => {
  const first = await firstIn("ko");
  const other = await speakerOf(first, vocabulary);
  expect(other.t("app:product")).toBe("Other ko");
  expect(other.t("app:cancel")).toBe(first.t("app:cancel"));
  expect(other.t("instances:region.count", { count: 2, n: "2" })).toBe(
    first.t("instances:region.count", { count: 2, n: "2" }),
  );
  expect(first.t("app:product")).not.toBe("Other ko");
});

test("whoever asks again gets the same one", async () => {
  const first = await firstIn("en");
  const [one, two] = await Promise.all([
    speakerOf(first, vocabulary),
    speakerOf(first, vocabulary),
  ]);
  expect(one).toBe(two);
});

test("all of them change their language together, whoever is asked to", async () => {
  const first = await firstIn("en");
  const other = await speakerOf(first, vocabulary);
  await switchLanguage(other, "zh");
  expect([first.language, other.language]).toEqual(["zh", "zh-x-other"]);
  expect(other.t("app:product")).toBe("Other zh");
  expect(other.t("app:cancel")).toBe(first.t("app:cancel"));
  expect(page.documentElement.lang).toBe("zh-CN");
});

test("a language that is changed while the words are on their way is the one that is spoken", async () => {
  const first = await firstIn("en");
  let release = () => {};
  const slow: Vocabulary = {
    id: "slow",
    async load(language) {
      if (language === "en") await new Promise<void>((resolve) => (release = resolve));
      return vocabulary.load(language);
    },
  };
  const asked = speakerOf(first, slow);
  await switchLanguage(first, "ko");
  release();
  expect((await asked).t("app:product")).toBe("Other ko");
});
