import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Namespaces } from "../i18n/namespaces.ts";
import type { ActionName } from "../instance/action-rules.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import { useCloud } from "../queries/cloud-context.tsx";
import { announce } from "../ui/announce.ts";
import { useCommand } from "../ui/commands/use-command.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Toolbar } from "../ui/Toolbar.tsx";
import classes from "./ActionButtons.module.css";
import type { BatchPlace } from "./action.ts";
import { MenuButton } from "./menu/MenuButton.tsx";
import { actionsAt } from "./menu/menu-tree.ts";
import { openAction } from "./open-dialog.ts";
import { ACTIONS } from "./registry.ts";

const BatchDropdown = lazyPart(
  async () => (await import("./menu/BatchDropdown.tsx")).BatchDropdown,
);

/** The actions that say above the rows that they are for many; texts: `actions.json`, `batch`. */
type BinAction = keyof Namespaces["actions"]["batch"];

function isOfBin(name: ActionName): name is BinAction {
  return ACTIONS[name].places.includes("bin-batch");
}

export interface BatchButtonsProps {
  readonly selection: readonly Instance[];
  /** Whether the rows below are those of the list or of the Recycle Bin. */
  readonly place?: BatchPlace;
  /** The element that says, as long as it is so, that nothing is selected. */
  readonly reasonId: string;
  /** Gets the ids that a run has taken over, so that the selection can drop them. */
  readonly onStarted?: (ids: readonly InstanceId[]) => void;
}

/**
 * The buttons above the list, and *More Actions* for what has none. They work for any selection,
 * mixed ones too: what cannot be done to some is said in the dialog, row by row.
 */
export function BatchButtons({
  selection,
  place = "batch-button",
  reasonId,
  onStarted,
}: BatchButtonsProps) {
  const { t } = useTranslation("actions");
  const { capabilities } = useCloud();
  const buttons = useRef<HTMLDivElement>(null);
  useCommand("actions", () =>
    buttons.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  );
  const none = selection.length === 0;

  function choose(name: ActionName) {
    if (none) announce(t("buttons.noneSelected"));
    else openAction(name, selection, {}, onStarted);
  }

  return (
    <Toolbar ref={buttons} className={classes.batch} label={t("buttons.selected")}>
      {actionsAt(ACTIONS, place, capabilities).map((name) => {
        const Icon = ACTIONS[name].icon;
        return (
          <Button
            key={name}
            data-action={name}
            className={classes.button}
            variant="default"
            size="sm"
            leftSection={<Icon size={16} />}
            data-tone={ACTIONS[name].tone}
            aria-disabled={none || undefined}
            aria-describedby={none ? reasonId : undefined}
            onClick={() => choose(name)}
          >
            {isOfBin(name) ? t(`batch.${name}`) : t(`name.${name}`)}
          </Button>
        );
      })}
      {place === "batch-button" && actionsAt(ACTIONS, "batch-menu", capabilities).length > 0 && (
        <MenuButton
          label={t("buttons.more")}
          accessibleName={t("buttons.more")}
          look="page"
          Lines={BatchDropdown}
          lines={{ none, onChoose: choose }}
        />
      )}
    </Toolbar>
  );
}
