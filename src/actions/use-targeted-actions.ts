import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Capabilities } from "../cloud/provider.ts";
import type { ActionName } from "../instance/action-rules.ts";
import type { Blocker } from "../instance/blockers.ts";
import type { Instance } from "../instance/instance.ts";
import { useCloud } from "../queries/cloud-context.tsx";
import type { Run } from "../runs/run.ts";
import { useRuns } from "../runs/runs-context.tsx";
import type { Action } from "./action.ts";
import { type ActionTarget, actionTargets, subscribeToTargets } from "./action-targets.ts";
import { openAction } from "./open-dialog.ts";
import { pendingBlockers } from "./pending-blocker.ts";
import { ACTIONS, actionOf } from "./registry.ts";

/** An action for the instances that are ticked or open. */
export interface TargetedAction {
  readonly name: ActionName;
  readonly target: ActionTarget;
  readonly label: string;
  readonly icon: Action<ActionName>["icon"];
  /** Why it can be done to none of them, as whole sentences; empty when it can to one at least. */
  readonly reasons: readonly string[];
  /** To how many of them it can be done. */
  readonly able: number;
  readonly open: () => void;
}

/** Reasons that are said; a selection can have as many as instances. */
const MOST_REASONS = 2;

/** Every action of the table for what is ticked or open now, judged by the same rules as the menus. */
export function useTargetedActions(): readonly TargetedAction[] {
  const { t } = useTranslation(["actions", "blocker"]);
  const { capabilities } = useCloud();
  const runs = useRuns();
  const targets = useSyncExternalStore(subscribeToTargets, actionTargets);

  return targets.flatMap((target) =>
    namesAt(target, capabilities).map((name) => {
      const { instances } = target;
      const blockers = blockersOf(actionOf(name), instances, capabilities, runs);
      const able = blockers.filter((blocker) => blocker === null).length;
      const codes = [...new Set(blockers.filter((blocker) => blocker !== null))];
      const reasons =
        instances.length === 0
          ? [t("actions:buttons.noneSelected")]
          : codes.slice(0, MOST_REASONS).map((code) => t(`blocker:${code}.reason`));
      return {
        name,
        target,
        label: t(`actions:name.${name}`),
        icon: ACTIONS[name].icon,
        reasons: able > 0 ? [] : reasons,
        able,
        open: () => openAction(name, instances),
      };
    }),
  );
}

function namesAt({ places }: ActionTarget, capabilities: Capabilities): ActionName[] {
  return (Object.keys(ACTIONS) as ActionName[]).filter(
    (name) =>
      ACTIONS[name].offered(capabilities) &&
      ACTIONS[name].places.some((place) => places.includes(place)),
  );
}

/** The first blocker of each instance; null for one that has none. */
function blockersOf<Name extends ActionName>(
  action: Action<Name>,
  instances: readonly Instance[],
  capabilities: Capabilities,
  runs: readonly Run[],
): (Blocker | null)[] {
  const options = action.defaultOptions(capabilities);
  const pending = pendingBlockers(action.name, runs);
  return instances.map(
    (instance) => action.rules.blockers(instance, options)[0] ?? pending.get(instance.id) ?? null,
  );
}
