import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BatchPlace } from "../../../actions/action.ts";
import { actionsAt } from "../../../actions/menu/menu-tree.ts";
import { ACTIONS } from "../../../actions/registry.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import type { ActionName } from "../../../instance/action-rules.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCloud } from "../../../queries/cloud-context.tsx";
import { useSelectionStore } from "./use-selection.ts";

export interface SelectMenuDropdownProps {
  readonly region: string;
  readonly rows: readonly Instance[];
  /** How many match on all pages. */
  readonly total: number;
  /** Ticks all that match, on all pages, or of them only those an action can be done to. */
  readonly onGather: (able: ActionName | null) => void;
  /** Where the actions are whose candidates can be ticked. */
  readonly place: BatchPlace;
}

/** What can be ticked with one choice: the page, all that match, those an action can be done to. */
export function SelectMenuDropdown({
  region,
  rows,
  total,
  onGather,
  place,
}: SelectMenuDropdownProps) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const { capabilities } = useCloud();
  const store = useSelectionStore();
  return (
    <>
      <Menu.Item onClick={() => store.tick(region, rows, true)}>{t("selection.page")}</Menu.Item>
      <Menu.Item onClick={() => onGather(null)}>
        {t("selection.matching", { count: total, n: format.number(total) })}
      </Menu.Item>
      {actionsAt(ACTIONS, place, capabilities).map((name) => (
        <Menu.Item key={name} onClick={() => onGather(name)}>
          {t(`selection.matchingAble.${name}`)}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => store.clear(region)}>{t("selection.none")}</Menu.Item>
    </>
  );
}
