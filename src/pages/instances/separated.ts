/**
 * Lists written as one text, `a|b|c`, in the search box and in the URL. A separator or backslash
 * that belongs to a value is written with a backslash before it, so that every value survives.
 */

/** Joins values to one text that {@link splitSeparated} takes apart again. */
export function joinSeparated(values: readonly string[], separator: string): string {
  return values
    .map((value) => value.replaceAll("\\", "\\\\").replaceAll(separator, `\\${separator}`))
    .join(separator);
}

/** Takes a text apart at the separators that no backslash precedes. Empty parts are left out. */
export function splitSeparated(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === "\\" && (next === separator || next === "\\")) {
      part += next;
      at++;
    } else if (char === separator) {
      parts.push(part);
      part = "";
    } else {
      part += char;
    }
  }
  parts.push(part);
  return parts.filter((value) => value !== "");
}
