/** What a search in the palette looks at. */
export interface Findable {
  readonly group: string;
  readonly label: string;
  /** Further words, such as the same in English. */
  readonly keywords: readonly string[];
}

/** Those that have every word of the search somewhere, in whatever order; those named so come first. */
export function filterEntries<Entry extends Findable>(
  entries: readonly Entry[],
  search: string,
): readonly Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const found = entries.filter(({ group, label, keywords }) => {
    const text = [label, group, ...keywords].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const named = ({ label }: Findable) => (label.toLowerCase().startsWith(words.join(" ")) ? 0 : 1);
  return [...found].sort((one, other) => named(one) - named(other));
}
