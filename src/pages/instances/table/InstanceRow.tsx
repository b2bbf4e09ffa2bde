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
        <RowCheckbox instance={instance} ticked={ticked} />
      </td>
      <Cells instance={instance} columns={columns} />
    </tr>
  );
});

// A tick draws the row again, but not its cells.
const Cells = memo(function Cells({
  instance,
  columns,
}: Pick<InstanceRowProps, "instance" | "columns">) {
  return columns.map((key, at) => {
    const { Cell } = COLUMNS[key];
    return (
      <td
        key={key}
        // Read out with each cell of the row, as the head of a column is; without its buttons.
        {...(key === "name" && { role: "rowheader", "aria-label": instance.name || instance.id })}
        className={classes.cell}
        data-column={key}
        // These stay at the ends of the row when the others are scrolled.
        data-first={at === 0 || undefined}
        data-last={at === columns.length - 1 || undefined}
      >
        <Cell instance={instance} />
      </td>
    );
  });
});
