/** What an instance may be called, and how many get names with numbers at once. */

export type NameProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly length: number };

/** Why a text cannot be an instance's name; null when it can. A character is what a person counts as one. [NM1] */
export function nameProblem(text: string, limit: number): NameProblem | null {
  const length = [...text.trim()].length;
  if (length === 0) return { kind: "empty" };
  return length > limit ? { kind: "too-long", length } : null;
}

/** `{R:3}` counts from 3; `{R:3,F:2}` does so with at least two digits, as at the creation of instances. */
const SEQUENCE = /\{R:(\d{1,5})(?:,F:([0-8]))?\}/g;

/** Whether a name counts: else it is the same for all. [NM2] */
export function isPattern(name: string): boolean {
  return name.search(SEQUENCE) >= 0;
}

/** The name at a position of the sequence, from 0. What is no valid pattern stays as it is written. [NM2] */
export function nameAt(name: string, position: number): string {
  return name
    .trim()
    .replaceAll(SEQUENCE, (_, first: string, digits = "0") =>
      String(Number(first) + position).padStart(Number(digits), "0"),
    );
}
