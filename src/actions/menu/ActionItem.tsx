import { Menu } from "@mantine/core";
import { useId } from "react";
import type { ActionName } from "../../instance/action-rules.ts";
import type { Instance } from "../../instance/instance.ts";
import type { Action } from "../action.ts";
import { useActionEntry } from "../use-action-entry.ts";
import classes from "./MenuButton.module.css";

export interface MenuLineProps {
  readonly icon: Action<ActionName>["icon"];
  readonly tone: Action<ActionName>["tone"];
  readonly label: string;
  /** Why it cannot be used now, as whole sentences; empty when it can. */
  readonly reasons: readonly string[];
  /** Whether it can be chosen all the same, because what helps stands behind it. */
  readonly openable?: boolean;
  readonly onChoose: () => void;
}

export interface ActionItemProps<Name extends ActionName> {
  readonly action: Action<Name>;
  readonly instance: Instance;
  readonly onClose: () => void;
}

/** An action's line in an instance's menu. */
export function ActionItem<Name extends ActionName>({
  action,
  instance,
  onClose,
}: ActionItemProps<Name>) {
  const { label, reasons, openable, choose } = useActionEntry(action, instance);
  return (
    <MenuLine
      icon={action.icon}
      tone={action.tone}
      label={label}
      reasons={reasons}
      openable={openable}
      onChoose={() => {
        // The menu goes first: it gives the focus to its button, where the dialog will give it back.
        if (reasons.length === 0 || openable) onClose();
        choose();
      }}
    />
  );
}

/** A line of a menu. One that cannot be used stays, takes the focus, and says why. */
export function MenuLine({
  icon: Icon,
  tone,
  label,
  reasons,
  openable = false,
  onChoose,
}: MenuLineProps) {
  const labelId = useId();
  const reasonId = useId();
  const blocked = reasons.length > 0;

  return (
    <Menu.Item
      className={classes.item}
      closeMenuOnClick={false}
      data-tone={tone}
      leftSection={<Icon size={16} />}
      aria-disabled={(blocked && !openable) || undefined}
      aria-labelledby={labelId}
      aria-describedby={blocked ? reasonId : undefined}
      onClick={onChoose}
    >
      <span id={labelId}>{label}</span>
      {blocked && (
        <span id={reasonId} className={classes.reasons}>
          {reasons.map((reason) => (
            <span key={reason} className={classes.reason}>
              {reason}
            </span>
          ))}
        </span>
      )}
    </Menu.Item>
  );
}
