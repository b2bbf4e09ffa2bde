import { useMemo } from "react";
import type { Instance } from "../../instance/instance.ts";
import type { VerdictGroups } from "../../instance/plan.ts";

/** The instances that an action would be done to; the same array for as long as the groups are. */
export function useIncluded(groups: VerdictGroups): readonly Instance[] {
  return useMemo(
    () => [...groups.clear, ...groups.caution].map(({ instance }) => instance),
    [groups],
  );
}
