import { Checkbox } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { BlockerReason } from "../../actions/dialog/VerdictReason.tsx";
import { ACTIONS } from "../../actions/registry.ts";
import { useBlockers } from "../../actions/use-blockers.ts";
import type { Instance } from "../../instance/instance.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { announce } from "../../ui/announce.ts";
import { StateBadge } from "../../ui/StateBadge.tsx";
import classes from "./BindInstancesDialog.module.css";

export interface InstanceChoiceProps {
  readonly instance: Instance;
  readonly keyId: string;
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

/** An instance that a key can be bound to, or why it cannot; a running one can, with force. */
export function InstanceChoice({ instance, keyId, chosen, onChoose }: InstanceChoiceProps) {
  const { t } = useTranslation(["blocker", "actions"]);
  const { forcedChanges } = useCloud().capabilities;
  const blockers = useBlockers(ACTIONS["bind-key"], instance, { keyId, forceStop: forcedChanges });
  const reasonId = useId();
  const blocked = blockers.length > 0;
  const { id, name, state, rawState } = instance;

  function press(wanted: boolean) {
    if (!blocked || !wanted) {
      onChoose(wanted);
      return;
    }
    announce(
      t("actions:menu.cannot", {
        action: t("actions:name.bind-key"),
        reason: blockers.map((blocker) => t(`blocker:${blocker}.reason`)).join(" "),
      }),
    );
  }

  return (
    <li className={classes.instance} data-instance={id} data-blocked={blocked || undefined}>
      <Checkbox
        size="sm"
        checked={chosen}
        onChange={(event) => press(event.currentTarget.checked)}
        aria-disabled={blocked || undefined}
        aria-describedby={blocked ? reasonId : undefined}
        label={name || id}
      />
      <span className={classes.id}>{id}</span>
      <StateBadge state={state} rawState={rawState} />
      {blocked && (
        <div id={reasonId} className={classes.reasons}>
          {blockers.map((blocker) => (
            <BlockerReason key={blocker} blocker={blocker} instance={instance} />
          ))}
        </div>
      )}
    </li>
  );
}
