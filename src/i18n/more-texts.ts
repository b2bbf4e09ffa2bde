/**
 * The texts of dialogs, failures and other pages come after the first rows, and before whatever says
 * them: parts with code of their own wait for both (`ui/lazy-part.tsx`), others ask `useMoreTexts`.
 */
import type { i18n } from "i18next";
import { useEffect, useState } from "react";
import type { Texts } from "./by-namespace.ts";
import { type Language, languageOf } from "./language.ts";
import { loadMoreTexts } from "./texts.ts";

/** The one of the page; null before it speaks, and in tests that show nothing. */
let speaker: i18n | null = null;

/** From now on, whoever waits for more texts waits for those of this instance. */
export function beginMoreTexts(first: i18n): void {
  speaker = first;
}

/** Whether an instance has all texts of a language; they come all at once. */
function hasMore(first: i18n, language: Language): boolean {
  return first.hasResourceBundle(language, "error");
}

/** Adds texts, those of a namespace that is there already too. */
export function addTexts(first: i18n, language: Language, texts: Texts): void {
  for (const [namespace, content] of Object.entries(texts)) {
    first.addResourceBundle(language, namespace, content, true, true);
  }
}

/** Waits until all texts are there in the language on screen; rejects when they cannot be had. */
async function moreTexts(): Promise<void> {
  if (!speaker) return;
  // Whoever changes the language brings all its texts along.
  const language = languageOf(speaker.language) ?? "en";
  if (hasMore(speaker, language)) return;
  const texts = await loadMoreTexts(language);
  if (!hasMore(speaker, language)) addTexts(speaker, language, texts);
}

/** Waits for code that says what nobody has said before, and for the texts. */
export async function withMoreTexts<Code>(code: Promise<Code>): Promise<Code> {
  const [ready] = await Promise.all([code, moreTexts()]);
  return ready;
}

/** Whether all texts are there; asks for them where they are not. */
export function useMoreTexts(): "on-their-way" | "there" | "not-to-be-had" {
  const [state, setState] = useState<"on-their-way" | "there" | "not-to-be-had">(() =>
    hasAll() ? "there" : "on-their-way",
  );
  useEffect(() => {
    if (state !== "on-their-way") return;
    let gone = false;
    moreTexts().then(
      () => gone || setState("there"),
      () => gone || setState("not-to-be-had"),
    );
    return () => {
      gone = true;
    };
  }, [state]);
  return state;
}

function hasAll(): boolean {
  return !speaker || hasMore(speaker, languageOf(speaker.language) ?? "en");
}
