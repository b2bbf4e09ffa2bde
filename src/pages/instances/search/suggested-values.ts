import type { FilterAttribute } from "../../../cloud/provider.ts";
import { splitSeparated } from "../separated.ts";
import type { SearchVocabulary } from "./search-grammar.ts";

export interface SuggestedValue {
  readonly value: string;
  readonly label: string;
  /** Whether it stands in the draft already. */
  readonly chosen: boolean;
}

/** The known values of an attribute that go with what is typed after its colon; none for open ones. */
export function suggestedValues(
  attribute: FilterAttribute,
  rest: string,
  vocabulary: SearchVocabulary,
): SuggestedValue[] {
  const known = vocabulary.closed[attribute] ?? [];
  const texts = splitSeparated(rest, "|").map((text) => text.trim().toLowerCase());
  const isChosen = (value: string, label: string) =>
    texts.includes(value) || texts.includes(label.toLowerCase());
  // The last text is half-typed unless it is a value in full; then everything is on offer again.
  const last = texts.at(-1) ?? "";
  const half = known.some(({ value, label }) => last === value || last === label.toLowerCase())
    ? ""
    : last;
  return known
    .filter(({ label, value }) => label.toLowerCase().includes(half) || isChosen(value, label))
    .map(({ value, label }) => ({ value, label, chosen: isChosen(value, label) }));
}
