import { Checkbox } from "@mantine/core";
import { type MouseEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import type { Instance } from "../../../instance/instance.ts";
import { useTicked } from "../selection/use-selection.ts";
import classes from "./TabList.module.css";

interface TabTickProps {
  readonly instance: Instance;
  /** As of its tab. */
  readonly position: number;
  /** CSS pixels from the top of the list; null where the style sheet places it. */
  readonly top: number | null;
  readonly focusable: boolean;
  /** `span`: with Shift, everything since the last tick. */
  readonly onTick: (instance: Instance, position: number, ticked: boolean, span: boolean) => void;
}

/** The tick box of a tab, in the same selection as the list's. Stands beside its tab: a tab holds no controls. */
export const TabTick = memo(function TabTick(props: TabTickProps) {
  const { instance, position, top, focusable, onTick } = props;
  const { t } = useTranslation(["instance", "instances"]);
  const ticked = useTicked(instance.region, instance.id);
  return (
    <div className={classes.tick} style={top === null ? undefined : { top }}>
      <Checkbox
        size="xs"
        aria-label={t("tabs.select", {
          name: instance.name || t("instances:row.unnamed"),
          id: instance.id,
        })}
        checked={ticked}
        tabIndex={focusable ? 0 : -1}
        data-position={position}
        // A click tells of the Shift key, also when the space bar made it; a change does not.
        onClick={(event: MouseEvent<HTMLInputElement>) =>
          onTick(instance, position, event.currentTarget.checked, event.shiftKey)
        }
        onChange={() => {}}
      />
    </div>
  );
});
