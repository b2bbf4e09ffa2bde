import { memo } from "react";
import type { ColumnKey } from "./column-settings.ts";
import table from "./InstanceTable.module.css";
import classes from "./SkeletonRow.module.css";

/**
 * Stands for a row that is on its way, in its size. Of plain elements: there are two hundred of them
 * on the way to the first row, which waits for them all.
 */
export const SkeletonRow = memo(function SkeletonRow({
  columns,
}: {
  readonly columns: readonly ColumnKey[];
}) {
  return (
    <tr className={table.row} aria-hidden>
      <td className={table.tickCell}>
        <span className={classes.box} />
      </td>
      {columns.map((key) => (
        <td key={key} className={table.cell}>
          <span className={classes.line} />
          <span className={classes.line} />
        </td>
      ))}
    </tr>
  );
});

/** Keys for rows that have nothing of their own. */
export function skeletonKeys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `skeleton-${index}`);
}
