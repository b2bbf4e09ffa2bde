import type { FilterAttribute, InstanceFilter } from "../../../cloud/provider.ts";
import { joinSeparated, splitSeparated } from "../separated.ts";

/** One filter tag of the search box: free words, or values of an attribute. */
export type SearchChip =
  | { readonly kind: "words"; readonly values: readonly string[] }
  | {
      readonly kind: "filter";
      readonly attribute: FilterAttribute;
      readonly values: readonly string[];
    };

/** What the page is searched for. */
export interface SearchTerms {
  readonly words: readonly string[];
  readonly filters: readonly InstanceFilter[];
}

/** The words of the person's language that the grammar knows. */
export interface SearchVocabulary {
  /** Attributes on offer with their names, in the order they are suggested. */
  readonly attributes: readonly { readonly attribute: FilterAttribute; readonly label: string }[];
  /** Attributes whose values are known: value and how it reads. */
  readonly closed: {
    readonly [Attribute in FilterAttribute]?: readonly {
      readonly value: string;
      readonly label: string;
    }[];
  };
}

/** What a typed text means. */
export type ParsedDraft =
  | { readonly kind: "empty" }
  | { readonly kind: "chip"; readonly chip: SearchChip }
  /** An attribute without values yet, `state:`. */
  | { readonly kind: "unfinished"; readonly attribute: FilterAttribute }
  /** Values that a closed attribute does not have. */
  | {
      readonly kind: "unknown-values";
      readonly attribute: FilterAttribute;
      readonly values: readonly string[];
    };

/** Reads `web|db` or `attribute: a|b`. An attribute goes by its name in any language or by its key. */
export function parseDraft(draft: string, vocabulary: SearchVocabulary): ParsedDraft {
  if (draft.trim() === "") return { kind: "empty" };
  const split = splitAttribute(draft, vocabulary);
  if (!split) {
    const values = valuesOf(draft);
    return values.length > 0
      ? { kind: "chip", chip: { kind: "words", values } }
      : { kind: "empty" };
  }
  const { attribute } = split;
  const texts = valuesOf(split.rest);
  if (texts.length === 0) return { kind: "unfinished", attribute };
  const closed = vocabulary.closed[attribute];
  if (!closed) return { kind: "chip", chip: { kind: "filter", attribute, values: texts } };
  const values: string[] = [];
  const unknown: string[] = [];
  for (const text of texts) {
    const found = closed.find(({ value, label }) => same(value, text) || same(label, text));
    if (found) values.push(found.value);
    else unknown.push(text);
  }
  if (unknown.length > 0) return { kind: "unknown-values", attribute, values: unknown };
  return { kind: "chip", chip: { kind: "filter", attribute, values: [...new Set(values)] } };
}

/** The attribute that a draft begins with and what follows its colon; null for free words. */
export function splitAttribute(
  draft: string,
  { attributes }: SearchVocabulary,
): { readonly attribute: FilterAttribute; readonly rest: string } | null {
  const colon = draft.search(/[:：]/);
  if (colon < 0) return null;
  const name = draft.slice(0, colon);
  const found = attributes.find(
    ({ attribute, label }) => same(attribute, name) || same(label, name),
  );
  return found ? { attribute: found.attribute, rest: draft.slice(colon + 1) } : null;
}

/** A chip as the person would type it. */
export function chipText(chip: SearchChip, vocabulary: SearchVocabulary): string {
  if (chip.kind === "words") return joinSeparated(chip.values, "|");
  return `${attributeLabel(chip.attribute, vocabulary)}: ${joinSeparated(valueLabels(chip, vocabulary), "|")}`;
}

export function attributeLabel(
  attribute: FilterAttribute,
  { attributes }: SearchVocabulary,
): string {
  return attributes.find((known) => known.attribute === attribute)?.label ?? attribute;
}

/** The values of a chip as they read in the person's language. */
export function valueLabels(chip: SearchChip, vocabulary: SearchVocabulary): string[] {
  const closed = chip.kind === "filter" ? vocabulary.closed[chip.attribute] : undefined;
  return chip.values.map((value) => closed?.find((known) => known.value === value)?.label ?? value);
}

/** Adds a value to a draft of a closed attribute, or takes it away. */
export function toggleValue(draft: string, label: string, vocabulary: SearchVocabulary): string {
  const split = splitAttribute(draft, vocabulary);
  if (!split) return draft;
  const texts = valuesOf(split.rest);
  const without = texts.filter((text) => !same(text, label));
  const complete = texts.filter((text) =>
    vocabulary.closed[split.attribute]?.some(
      (known) => same(known.label, text) || same(known.value, text),
    ),
  );
  const next = without.length < texts.length ? without : [...complete, label];
  return `${attributeLabel(split.attribute, vocabulary)}: ${joinSeparated(next, "|")}`;
}

/** The chips that stand for the terms: one for all free words, then one for each filter. */
export function chipsOf({ words, filters }: SearchTerms): SearchChip[] {
  const chips: SearchChip[] = filters.map(({ attribute, values }) => ({
    kind: "filter",
    attribute,
    values,
  }));
  if (words.length > 0) chips.unshift({ kind: "words", values: words });
  return chips;
}

/** The terms that chips stand for. Free words of several chips are one list: any of them is enough. */
export function termsOf(chips: readonly SearchChip[]): SearchTerms {
  const words = new Set<string>();
  const filters: InstanceFilter[] = [];
  for (const chip of chips) {
    if (chip.kind === "words") for (const word of chip.values) words.add(word);
    else filters.push({ attribute: chip.attribute, values: chip.values });
  }
  return { words: [...words], filters };
}

function valuesOf(text: string): string[] {
  const values = splitSeparated(text, "|").map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ""))];
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
