/**
 * Search parameters as people can read them: `state=running|stopped&page=2`. Every value is a text;
 * the page's schema knows what it means. (The router's own codec writes JSON.)
 */

/** Characters that need no escape in the part of a URL after `#` and that keep it readable. */
const READABLE: ReadonlyMap<string, string> = new Map(
  ["|", ",", ":", ";", "/", "@"].map((char) => [encodeURIComponent(char), char]),
);

/** `?a=1&b=x|y` → `{a: "1", b: "x|y"}`; of a name given twice the last counts. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The reverse of {@link parseSearch}, with the `?`; empty when there is nothing to say. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null) continue;
    pairs.push(`${encodeReadably(name)}=${encodeReadably(String(value))}`);
  }
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

function encodeReadably(text: string): string {
  // Half of a surrogate pair has no encoding; such a text becomes the replacement character.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /%[0-9A-F]{2}/g,
    (escaped) => READABLE.get(escaped) ?? escaped,
  );
}
