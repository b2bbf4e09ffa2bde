import { useTranslation } from "react-i18next";
import type { ActionName, ChosenOptions } from "../instance/action-rules.ts";
import type { Blocker } from "../instance/blockers.ts";
import type { Instance } from "../instance/instance.ts";
import { announce } from "../ui/announce.ts";
import type { Action } from "./action.ts";
import { openAction } from "./open-dialog.ts";
import { useBlockers } from "./use-blockers.ts";

/** What a menu line or a button needs to offer an action on one instance. */
export interface ActionEntry {
  readonly label: string;
  /** Why it cannot be used now, as whole sentences; empty when it can. */
  readonly reasons: readonly string[];
  /** Whether its dialog opens all the same: that is where what helps can be done. */
  readonly openable: boolean;
  /** Opens the dialog, or says aloud why not. */
  readonly choose: () => void;
}

/** What a person may take away on purpose, in the dialog that it stands against (`next-step.ts`). */
const HELPED_IN_DIALOG: ReadonlySet<Blocker> = new Set<Blocker>(["protected-from-termination"]);

/** Label, reasons and choice in one place, so that menus and buttons cannot disagree. */
export function useActionEntry<Name extends ActionName>(
  action: Action<Name>,
  instance: Instance,
  chosen: Partial<ChosenOptions<Name>> = {},
): ActionEntry {
  const { t } = useTranslation(["actions", "blocker"]);
  const blockers = useBlockers(action, instance, chosen);
  const name: ActionName = action.name;
  const label = t(`actions:name.${name}`);
  const reasons = blockers.map((blocker) => t(`blocker:${blocker}.reason`));

  const openable =
    blockers.length > 0 && blockers.every((blocker) => HELPED_IN_DIALOG.has(blocker));

  function choose() {
    if (reasons.length === 0 || openable) openAction(name, [instance], chosen);
    else announce(t("actions:menu.cannot", { action: label, reason: reasons.join(" ") }));
  }

  return { label, reasons, openable, choose };
}
