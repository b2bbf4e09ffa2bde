import { Skeleton } from "@mantine/core";
import type { ColumnKey } from "./column-settings.ts";
import classes from "./InstanceTable.module.css";

/** Stands for a row that is on its way, in its size. */
export function SkeletonRow({ columns }: { readonly columns: readonly ColumnKey[] }) {
  return (
    <tr className={classes.row} aria-hidden>
      <td className={classes.tickCell}>
        <Skeleton height={16} width={16} />
      </td>
      {columns.map((key) => (
        <td key={key} className={classes.cell}>
          <Skeleton height={10} width="70%" my={6} />
          <Skeleton height={10} width="45%" my={6} />
        </td>
      ))}
    </tr>
  );
}

/** Keys for rows that have nothing of their own. */
export function skeletonKeys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `skeleton-${index}`);
}
