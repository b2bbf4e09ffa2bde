import type { Tag } from "./instance.ts";

/** What a cloud takes for a tag. */
export interface TagLimits {
  /** Most tags of one instance. */
  readonly most: number;
  /** Most tags that can be set at once, and as many that can be removed. */
  readonly changes: number;
  /** Longest key and value, in characters. */
  readonly keyLength: number;
  readonly valueLength: number;
  /** What no key may begin with. */
  readonly reserved: readonly string[];
  /** Matches one character that keys and values may hold. */
  readonly character: RegExp;
}

export type TagTextProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly length: number; readonly limit: number }
  | { readonly kind: "reserved"; readonly prefix: string }
  | { readonly kind: "character"; readonly character: string }
  /** Another line of the same edit has this key. */
  | { readonly kind: "twice" };

/** Why a text cannot be the key of a tag; null when it can. [TG1] */
export function tagKeyProblem(key: string, limits: TagLimits): TagTextProblem | null {
  if (key === "") return { kind: "empty" };
  const problem = textProblem(key, limits.keyLength, limits.character);
  if (problem) return problem;
  const prefix = limits.reserved.find((each) => key.startsWith(each));
  return prefix === undefined ? null : { kind: "reserved", prefix };
}

/** Why a text cannot be the value of a tag; null when it can: an empty one can. [TG2] */
export function tagValueProblem(value: string, limits: TagLimits): TagTextProblem | null {
  return textProblem(value, limits.valueLength, limits.character);
}

function textProblem(text: string, limit: number, character: RegExp): TagTextProblem | null {
  const characters = [...text];
  if (characters.length > limit) return { kind: "too-long", length: characters.length, limit };
  const wrong = characters.find((each) => !character.test(each));
  return wrong === undefined ? null : { kind: "character", character: wrong };
}

export interface TagProblems {
  readonly key: TagTextProblem | null;
  readonly value: TagTextProblem | null;
}

/** What is wrong with each of the tags that are to be set together. [TG1, TG2, TG3] */
export function tagProblems(
  tags: readonly Tag[],
  removed: readonly string[],
  limits: TagLimits,
): readonly TagProblems[] {
  const taken = new Set(removed);
  return tags.map(({ key, value }) => {
    const wrong = tagKeyProblem(key, limits);
    const twice = taken.has(key);
    taken.add(key);
    return {
      key: wrong ?? (twice ? { kind: "twice" } : null),
      value: tagValueProblem(value, limits),
    };
  });
}
