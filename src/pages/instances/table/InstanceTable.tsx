import { type ReactNode, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { InstanceSort } from "../../../cloud/provider.ts";
import type { Instance } from "../../../instance/instance.ts";
import { useCommand } from "../../../ui/commands/use-command.ts";
import type { ColumnKey } from "./column-settings.ts";
import { COLUMNS } from "./columns.tsx";
import { InstanceRow } from "./InstanceRow.tsx";
import classes from "./InstanceTable.module.css";
import { SkeletonRow, skeletonKeys } from "./SkeletonRow.tsx";
import { SortHeader } from "./SortHeader.tsx";
import { useGridKeys } from "./use-grid-keys.ts";

export interface InstanceTableProps {
  readonly label: string;
  /** Null while nothing was read yet: rows of the real size stand in. */
  readonly instances: readonly Instance[] | null;
  readonly skeletonRows: number;
  readonly columns: readonly ColumnKey[];
  /** How many match in all. */
  readonly total: number;
  /** How many come before the first row. */
  readonly offset: number;
  readonly sort: InstanceSort | null;
  readonly sortable: boolean;
  readonly onSort: (sort: InstanceSort | null) => void;
  /** The rows belong to the last answer while another one is on its way. */
  readonly outdated: boolean;
  /** More of the same rows are about to be there. */
  readonly drawing: boolean;
  readonly selectAll: ReactNode;
}

/** The list. The header stays at the top, the first and the last column at the sides. */
export function InstanceTable({
  label,
  instances,
  skeletonRows,
  columns,
  total,
  offset,
  sort,
  sortable,
  onSort,
  outdated,
  drawing,
  selectAll,
}: InstanceTableProps) {
  const { t } = useTranslation("instances");
  const reasonId = useId();
  const table = useRef<HTMLTableElement>(null);
  useGridKeys(table);
  useCommand("rows", () => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  return (
    // Rows take the keys. Firefox makes a stop for Tab of whatever scrolls, unless it is told not to.
    <div className={classes.scroller} {...(instances && { tabIndex: -1 })}>
      <table
        ref={table}
        className={classes.table}
        data-outdated={outdated || undefined}
        style={{ minWidth: `calc(${[TICK_WIDTH, ...columns.map(widthOf)].join(" + ")})` }}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-busy={instances === null || outdated || drawing}
      >
        <colgroup>
          <col style={{ width: TICK_WIDTH }} />
          {columns.map((key) => (
            <col key={key} style={{ width: widthOf(key) }} />
          ))}
        </colgroup>
        <thead className={classes.head}>
          <tr aria-rowindex={1}>
            <th className={classes.tickCell} scope="col">
              {selectAll}
            </th>
            {columns.map((key, at) => {
              const { sort: sortKey } = COLUMNS[key];
              const sorted = sortable && sortKey !== null && sort?.key === sortKey;
              return (
                <th
                  key={key}
                  className={classes.cell}
                  scope="col"
                  data-column={key}
                  data-first={at === 0 || undefined}
                  data-last={at === columns.length - 1 || undefined}
                  aria-sort={sorted ? sort.direction : undefined}
                >
                  {sortKey === null ? (
                    t(`column.${key}`)
                  ) : (
                    <SortHeader
                      label={t(`column.${key}`)}
                      sortKey={sortKey}
                      sort={sort}
                      sortable={sortable}
                      reasonId={reasonId}
                      onSort={onSort}
                    />
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody data-rows>
          {instances
            ? instances.map((instance, index) => (
                <InstanceRow
                  key={instance.id}
                  instance={instance}
                  columns={columns}
                  rowIndex={offset + index + 2}
                />
              ))
            : skeletonKeys(skeletonRows).map((key) => <SkeletonRow key={key} columns={columns} />)}
        </tbody>
      </table>
      <span id={reasonId} hidden>
        {t("table.notSortable")}
      </span>
    </div>
  );
}

/** Room for the box and, in the head, its menu. */
const TICK_WIDTH = "4rem";

function widthOf(key: ColumnKey): string {
  return COLUMNS[key].width;
}
