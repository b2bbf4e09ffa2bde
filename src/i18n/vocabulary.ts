/**
 * A vocabulary: the console's texts, with some of them in other words, as a cloud puts them. To
 * i18next it is a variety of the language, `ko-x-naver`: what it does not say, the language does.
 */
import type { i18n } from "i18next";
import type { Texts } from "./by-namespace.ts";
import { type Language, languageOf } from "./language.ts";

export interface Vocabulary {
  /** A BCP 47 subtag: at most eight letters. */
  readonly id: string;
  readonly load: (language: Language) => Promise<Texts>;
}

interface Speaker {
  readonly vocabulary: Vocabulary;
  readonly i18n: i18n;
}

/** Who speaks from the same texts: the first instance, and one more for each vocabulary. */
interface Family {
  readonly first: i18n;
  readonly speakers: Speaker[];
}
const families = new WeakMap<i18n["store"], Family>();

export function beginFamily(first: i18n): void {
  families.set(first.store, { first, speakers: [] });
}

/** The family of any of its members. */
export function familyOf(member: i18n): Family {
  return families.get(member.store) ?? { first: member, speakers: [] };
}

/** The tag of a language in a vocabulary. */
export function varietyOf(language: Language, { id }: Pick<Vocabulary, "id">): string {
  return `${language}-x-${id}`;
}

/** The vocabulary's id in such a tag; null when it is the language itself. */
export function vocabularyIn(tag: string): string | null {
  return tag.split("-x-")[1] ?? null;
}

/** Adds a vocabulary's texts in a language; what is there already stays. */
export async function learn(i18n: i18n, vocabulary: Vocabulary, language: Language): Promise<void> {
  const texts = await vocabulary.load(language);
  for (const [namespace, content] of Object.entries(texts)) {
    i18n.addResourceBundle(varietyOf(language, vocabulary), namespace, content, true, true);
  }
}

/** An instance that speaks in a vocabulary, and changes its language with the others. */
export async function speakerOf(member: i18n, vocabulary: Vocabulary): Promise<i18n> {
  const { first, speakers } = familyOf(member);
  for (let learned: Language | null = null; ; ) {
    const language = languageOf(first.language) ?? "en";
    // The language may change while the words of the last one are on their way.
    if (language !== learned) {
      await learn(first, vocabulary, language);
      learned = language;
      continue;
    }
    const known = speakers.find((one) => one.vocabulary.id === vocabulary.id);
    if (known) return known.i18n;
    const i18n = first.cloneInstance({ lng: varietyOf(language, vocabulary) });
    speakers.push({ vocabulary, i18n });
    return i18n;
  }
}
