import type { ActionName, ChosenOptions } from "../instance/action-rules.ts";
import type { Blocker } from "../instance/blockers.ts";
import type { Instance } from "../instance/instance.ts";
import { useCloud } from "../queries/cloud-context.tsx";
import { usePendingAction } from "../runs/runs-context.tsx";
import type { Action } from "./action.ts";
import { pendingBlocker } from "./pending-blocker.ts";

/** Why an action cannot be done to one instance as things stand; empty when it can. */
export function useBlockers<Name extends ActionName>(
  action: Action<Name>,
  instance: Instance,
  /** What is known better than the action's own defaults. */
  chosen: Partial<ChosenOptions<Name>> = {},
): readonly Blocker[] {
  const { capabilities } = useCloud();
  const pending = usePendingAction(instance.id);
  const blockers = action.rules.blockers(instance, {
    ...action.defaultOptions(capabilities),
    ...chosen,
  });
  if (blockers.length > 0 || !pending) return blockers;
  const requested = pendingBlocker(action.name, pending.run.action, pending.item.status);
  return requested ? [requested] : [];
}
