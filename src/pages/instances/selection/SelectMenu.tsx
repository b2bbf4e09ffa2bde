import { ActionIcon, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { BatchPlace } from "../../../actions/action.ts";
import { actionsAt } from "../../../actions/menu/menu-tree.ts";
import { ACTIONS } from "../../../actions/registry.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import type { ActionName } from "../../../instance/action-rules.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { TickBox } from "../table/TickBox.tsx";
import classes from "./SelectMenu.module.css";
import { useSelection, useSelectionStore } from "./use-selection.ts";

export interface SelectMenuProps {
  readonly region: string;
  readonly rows: readonly Instance[];
  /** How many match on all pages. */
  readonly total: number;
  /** Ticks all that match, on all pages, or of them only those an action can be done to. */
  readonly onGather: (able: ActionName | null) => void;
  /** Where the actions are whose candidates can be ticked. */
  readonly place: BatchPlace;
}

/** The box in the list's head, for the page, and its menu for more than the page. */
export function SelectMenu({ region, rows, total, onGather, place }: SelectMenuProps) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const { capabilities } = useCloud();
  const store = useSelectionStore();
  const selection = useSelection(region);
  const ticked = rows.filter(({ id }) => selection.has(id)).length;
  const all = rows.length > 0 && ticked === rows.length;
  return (
    <div className={classes.head}>
      <TickBox
        label={t("table.selectPage")}
        checked={all}
        partly={ticked > 0 && !all}
        onChange={() => store.tick(region, rows, !all)}
      />
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={24} aria-label={t("selection.menu")}>
            <IconChevronDown size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => store.tick(region, rows, true)}>
            {t("selection.page")}
          </Menu.Item>
          <Menu.Item onClick={() => onGather(null)}>
            {t("selection.matching", { count: total, n: format.number(total) })}
          </Menu.Item>
          {actionsAt(ACTIONS, place, capabilities).map((name) => (
            <Menu.Item key={name} onClick={() => onGather(name)}>
              {t(`selection.matchingAble.${name}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => store.clear(region)}>{t("selection.none")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
