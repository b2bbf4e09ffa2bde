import type { VerdictGroups } from "../../instance/plan.ts";

/** How many of the listed are, or could be, included by force. */
export function countForceable({ clear, caution, blocked }: VerdictGroups): number {
  const included = [...clear, ...caution].filter(({ instance }) => instance.state === "running");
  const waiting = blocked.filter(
    ({ blockers }) => blockers.length === 1 && blockers[0] === "running",
  );
  return included.length + waiting.length;
}
