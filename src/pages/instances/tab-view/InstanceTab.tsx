import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import { InstanceStatus } from "./InstanceStatus.tsx";
import classes from "./TabList.module.css";

interface InstanceTabProps {
  readonly instance: Instance;
  /** Place in the whole list from 0; negative when it stands above the list, outside of its order. */
  readonly position: number;
  readonly total: number;
  /** CSS pixels from the top of the list; null where the style sheet places it. */
  readonly top: number | null;
  readonly open: boolean;
  /** Whether the Tab key stops here: exactly one tab of a list. */
  readonly focusable: boolean;
  readonly panelId: string;
  readonly onOpen: (id: InstanceId) => void;
}

/** One tab: name, id and state. Renders again only when its own instance changed. */
export const InstanceTab = memo(function InstanceTab(props: InstanceTabProps) {
  const { instance, position, total, top, open, focusable, panelId, onOpen } = props;
  const { t } = useTranslation("instances");
  const inOrder = position >= 0;
  return (
    <button
      type="button"
      role="tab"
      id={tabId(instance.id)}
      className={classes.tab}
      style={top === null ? undefined : { top }}
      aria-selected={open}
      aria-controls={open ? panelId : undefined}
      aria-posinset={inOrder ? position + 1 : undefined}
      aria-setsize={inOrder ? total : undefined}
      tabIndex={focusable ? 0 : -1}
      data-position={position}
      data-state={instance.state}
      onClick={() => onOpen(instance.id)}
    >
      <span className={classes.name} title={instance.name}>
        {instance.name || t("row.unnamed")}
      </span>
      <span className={classes.facts}>
        <span className={classes.id}>{instance.id}</span>
        <InstanceStatus instance={instance} compact />
      </span>
    </button>
  );
});

/** The id of a tab's element, by which its panel is named. */
export function tabId(id: InstanceId): string {
  return `tab-${id}`;
}
