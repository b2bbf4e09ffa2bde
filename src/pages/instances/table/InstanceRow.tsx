import { memo } from "react";
import type { Instance } from "../../../instance/instance.ts";
import { usePendingAction } from "../../../runs/runs-context.tsx";
import { useTicked } from "../selection/use-selection.ts";
import type { ColumnKey } from "./column-settings.ts";
import { COLUMNS } from "./columns.tsx";
import classes from "./InstanceTable.module.css";
import { RowCheckbox } from "./RowCheckbox.tsx";
import { useRowContext } from "./row-context.ts";

export interface InstanceRowProps {
  readonly instance: Instance;
  readonly columns: readonly ColumnKey[];
  /** Its place among all that match, from 2: the header row is 1. */
  readonly rowIndex: number;
}

/** One instance. Drawn again only when it, its tick or what a run does to it changes. */
export const InstanceRow = memo(function InstanceRow({
  instance,
  columns,
  rowIndex,
}: InstanceRowProps) {
  const { region } = useRowContext();
  const ticked = useTicked(region, instance.id);
  const pending = usePendingAction(instance.id);
  return (
    <tr
      className={classes.row}
      aria-rowindex={rowIndex}
      data-instance={instance.id}
      data-state={instance.state}
      data-selected={ticked || undefined}
      data-pending={pending?.run.action}
    >
      <td className={classes.tickCell}>
        <RowCheckbox instance={instance} />
      </td>
      {columns.map((key, at) => (
        <Cell
          key={key}
          column={key}
          instance={instance}
          end={at === 0 ? "first" : at === columns.length - 1 ? "last" : null}
        />
      ))}
    </tr>
  );
});

interface CellProps {
  readonly column: ColumnKey;
  readonly instance: Instance;
  /** Whether it stays at an end of the row when the others are scrolled. */
  readonly end: "first" | "last" | null;
}

// A tick draws the row again, but not its cells.
const Cell = memo(function Cell({ column, instance, end }: CellProps) {
  const { Cell: Content } = COLUMNS[column];
  return (
    <td
      className={classes.cell}
      data-column={column}
      data-first={end === "first" || undefined}
      data-last={end === "last" || undefined}
    >
      <Content instance={instance} />
    </td>
  );
});
