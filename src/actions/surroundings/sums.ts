import type { ConsequenceCode } from "../../instance/consequences.ts";
import type { VerdictGroups } from "../../instance/plan.ts";

/** What an action does to others, loudest first: the order in which it is summed up. */
export const SUMMED_UP = [
  "last-healthy-backend",
  "destroyed-by-group",
  "requests-may-fail",
  "replaced-in-group",
  "load-balancers-not-known",
  "scaling-group-not-known",
  "taken-out-of-balancing",
  "kept-in-group",
  "surroundings-checking",
] as const satisfies readonly ConsequenceCode[];
export type SummedUp = (typeof SUMMED_UP)[number];

export interface Sum {
  readonly code: SummedUp;
  /** Instances it will happen to. */
  readonly count: number;
}

/** How many instances each of these will happen to; what happens to none is left out. */
export function sumsOf(groups: VerdictGroups): Sum[] {
  const counts = new Map<ConsequenceCode, number>();
  for (const { consequences } of [...groups.clear, ...groups.caution]) {
    for (const { code } of consequences) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return SUMMED_UP.flatMap((code) => {
    const count = counts.get(code);
    return count ? { code, count } : [];
  });
}

/** The groups with only those instances that it will happen to; all of them without a wish. */
export function onlyWith(groups: VerdictGroups, code: SummedUp | null): VerdictGroups {
  if (code === null) return groups;
  const having = (verdicts: VerdictGroups["clear"]) =>
    verdicts.filter(({ consequences }) => consequences.some((one) => one.code === code));
  return { clear: having(groups.clear), caution: having(groups.caution), blocked: [] };
}
