import { ActionIcon } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LateMenu } from "../../../ui/dropdown/LateMenu.tsx";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import { TickBox } from "../table/TickBox.tsx";
import classes from "./SelectMenu.module.css";
import type { SelectMenuDropdownProps } from "./SelectMenuDropdown.tsx";
import { useSelection, useSelectionStore } from "./use-selection.ts";

const SelectMenuDropdown = lazyPart(
  async () => (await import("./SelectMenuDropdown.tsx")).SelectMenuDropdown,
);

/** The box in the list's head, for the page, and its menu for more than the page. */
export function SelectMenu({ region, rows, total, onGather, place }: SelectMenuDropdownProps) {
  const { t } = useTranslation("instances");
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
      <LateMenu
        position="bottom-start"
        button={(opener) => (
          <ActionIcon
            {...opener}
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t("selection.menu")}
          >
            <IconChevronDown size={14} />
          </ActionIcon>
        )}
        Lines={SelectMenuDropdown}
        lines={{ region, rows, total, onGather, place }}
      />
    </div>
  );
}
