import { Skeleton, Table } from "@mantine/core";
import type { ColumnKey } from "./column-settings.ts";
import classes from "./InstanceTable.module.css";

/** Stands for a row that is on its way, in its size. */
export function SkeletonRow({ columns }: { readonly columns: readonly ColumnKey[] }) {
  return (
    <Table.Tr className={classes.row} aria-hidden>
      <Table.Td className={classes.tickCell}>
        <Skeleton height={16} width={16} />
      </Table.Td>
      {columns.map((key) => (
        <Table.Td key={key} className={classes.cell}>
          <Skeleton height={10} width="70%" my={6} />
          <Skeleton height={10} width="45%" my={6} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** Keys for rows that have nothing of their own. */
export function skeletonKeys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `skeleton-${index}`);
}
