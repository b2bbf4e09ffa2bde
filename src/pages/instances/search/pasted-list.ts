import { isFullAddress } from "../../../cloud/instance-search.ts";
import type { SearchChip } from "./search-grammar.ts";

/**
 * A pasted list becomes one chip: ids, addresses, or words when it holds several sorts. Null for
 * anything that is not a list, which is then pasted as the text it is.
 */
export function chipOfPaste(text: string, isFullId: (text: string) => boolean): SearchChip | null {
  const tokens = [...new Set(text.split(/[\s,;|，；、]+/).filter((token) => token !== ""))];
  if (tokens.length < 2) return null;
  const ids = tokens.filter((token) => isFullId(token.toLowerCase()));
  const addresses = tokens.filter((token) => isFullAddress(token.toLowerCase()));
  if (ids.length === tokens.length) {
    return { kind: "filter", attribute: "id", values: ids.map((id) => id.toLowerCase()) };
  }
  if (addresses.length === tokens.length) {
    return { kind: "filter", attribute: "ip", values: addresses };
  }
  if (ids.length + addresses.length === tokens.length) return { kind: "words", values: tokens };
  // Lines are a list whatever they hold; names may contain blanks and commas.
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const filled = [...new Set(lines.filter((line) => line !== ""))];
  return filled.length > 1 ? { kind: "words", values: filled } : null;
}
