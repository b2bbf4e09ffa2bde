export type NameProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly length: number };

/** Why a text cannot be an instance's name; null when it can. A character is what a person counts as one. */
export function nameProblem(text: string, limit: number): NameProblem | null {
  const length = [...text.trim()].length;
  if (length === 0) return { kind: "empty" };
  return length > limit ? { kind: "too-long", length } : null;
}
