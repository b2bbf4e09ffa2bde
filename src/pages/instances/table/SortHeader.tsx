import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { InstanceSort, SortKey } from "../../../cloud/provider.ts";
import { showNotice } from "../../../ui/notices.ts";
import classes from "./InstanceTable.module.css";
import { nextSort } from "./next-sort.ts";

export interface SortHeaderProps {
  readonly label: string;
  readonly sortKey: SortKey;
  readonly sort: InstanceSort | null;
  /** Whether the rows can be sorted at all now; if not, the button says why. */
  readonly sortable: boolean;
  /** The element that says why not. */
  readonly reasonId: string;
  readonly onSort: (sort: InstanceSort | null) => void;
}

/** A column's head that sorts: ascending, descending, not at all. */
export function SortHeader({ label, sortKey, sort, sortable, reasonId, onSort }: SortHeaderProps) {
  const direction = sort?.key === sortKey ? sort.direction : null;
  const Icon =
    !sortable || !direction
      ? IconArrowsSort
      : direction === "ascending"
        ? IconArrowUp
        : IconArrowDown;
  function press() {
    if (sortable) onSort(nextSort(sort, sortKey));
    else showNotice({ id: "not-sortable", tone: "info", message: <NotSortableMessage /> });
  }

  return (
    <UnstyledButton
      onClick={press}
      className={classes.sort}
      aria-disabled={!sortable || undefined}
      aria-describedby={sortable ? undefined : reasonId}
      data-sorted={(sortable && direction) || undefined}
    >
      <span>{label}</span>
      <Icon size={14} aria-hidden />
    </UnstyledButton>
  );
}

function NotSortableMessage() {
  const { t } = useTranslation("instances");
  return t("table.notSortable");
}
