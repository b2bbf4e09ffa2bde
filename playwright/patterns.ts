/** A text as part of a pattern, whatever characters it holds. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A name that begins with a text and goes on, if at all, with something else than the same word. */
export function beginningWith(text: string): RegExp {
  return new RegExp(`^${literally(text)}(?![\\p{L}\\p{N}])`, "u");
}

/** A heading with the number of what stands under it. */
export function counted(title: string): RegExp {
  return new RegExp(`^${literally(title)}\\s*[\\d,]+$`);
}
