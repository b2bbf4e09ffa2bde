import { Button, Group } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ActionName } from "../instance/action-rules.ts";
import type { Instance } from "../instance/instance.ts";
import { useCloud } from "../queries/cloud-context.tsx";
import classes from "./ActionButtons.module.css";
import type { Action } from "./action.ts";
import { actionsAt } from "./menu/menu-tree.ts";
import { ACTIONS, actionOf } from "./registry.ts";
import { useActionEntry } from "./use-action-entry.ts";

export interface TabButtonsProps {
  readonly instance: Instance;
}

/** The buttons at the top right of an instance's page. */
export function TabButtons({ instance }: TabButtonsProps) {
  const { t } = useTranslation("actions");
  const { capabilities } = useCloud();
  return (
    <Group
      gap={6}
      align="flex-start"
      role="group"
      aria-label={t("buttons.instance", { name: instance.name || instance.id })}
    >
      {actionsAt(ACTIONS, "tab-button", capabilities)
        .filter((name) => ACTIONS[name].tabSlot?.isIts(instance) ?? true)
        .map((name) => (
          // One key for all who share a place: a button that becomes another keeps the focus.
          <TabButton
            key={ACTIONS[name].tabSlot?.name ?? name}
            action={actionOf(name)}
            instance={instance}
          />
        ))}
    </Group>
  );
}

interface TabButtonProps<Name extends ActionName> {
  readonly action: Action<Name>;
  readonly instance: Instance;
}

function TabButton<Name extends ActionName>({ action, instance }: TabButtonProps<Name>) {
  const { label, reasons, openable, choose } = useActionEntry(action, instance);
  const reasonId = useId();
  const Icon = action.icon;

  return (
    <div className={classes.tabButton} data-action={action.name}>
      <Button
        className={classes.button}
        variant="default"
        size="xs"
        leftSection={<Icon size={16} />}
        data-tone={action.tone}
        aria-disabled={(reasons.length > 0 && !openable) || undefined}
        aria-describedby={reasons.length > 0 ? reasonId : undefined}
        onClick={choose}
      >
        {label}
      </Button>
      <span id={reasonId} className={classes.reason}>
        {reasons.map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </span>
    </div>
  );
}
