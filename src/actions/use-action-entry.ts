import { useTranslation } from "react-i18next";
import type { ActionName, ChosenOptions } from "../instance/action-rules.ts";
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
  /** Opens the dialog, or says aloud why not. */
  readonly choose: () => void;
}

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

  function choose() {
    if (reasons.length === 0) openAction(name, [instance], chosen);
    else announce(t("actions:menu.cannot", { action: label, reason: reasons.join(" ") }));
  }

  return { label, reasons, choose };
}
