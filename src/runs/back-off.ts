/** Milliseconds to wait before the attempt after `attempts` failed ones: doubling, capped, and spread by chance. */
export function backOff(
  attempts: number,
  random: () => number,
  { first = 500, cap = 15_000 }: { readonly first?: number; readonly cap?: number } = {},
): number {
  const full = Math.min(cap, first * 2 ** Math.max(0, attempts - 1));
  // Between half and whole: those who failed together must not come back together.
  return Math.round(full / 2 + (full / 2) * random());
}
