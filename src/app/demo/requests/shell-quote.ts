/** Characters that no shell gives a meaning to, wherever they stand. */
const PLAIN = /^[A-Za-z0-9_@:,./-]+$/;

/** A text as one word of a POSIX shell (sh, bash, zsh), quoted only where it has to be. */
export function shellQuote(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
