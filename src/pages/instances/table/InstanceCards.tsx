import { Skeleton } from "@mantine/core";
import { memo } from "react";
import type { Instance } from "../../../instance/instance.ts";
import { usePendingAction } from "../../../runs/runs-context.tsx";
import { useTicked } from "../selection/use-selection.ts";
import { NameCell } from "./cells/NameCell.tsx";
import type { ColumnKey } from "./column-settings.ts";
import { COLUMNS } from "./columns.tsx";
import classes from "./InstanceCards.module.css";
import { RowCheckbox } from "./RowCheckbox.tsx";
import { useRowContext } from "./row-context.ts";
import { skeletonKeys } from "./SkeletonRow.tsx";

export interface InstanceCardsProps {
  readonly label: string;
  /** Null while nothing was read yet. */
  readonly instances: readonly Instance[] | null;
  readonly skeletonRows: number;
  readonly columns: readonly ColumnKey[];
  readonly total: number;
  readonly offset: number;
  readonly outdated: boolean;
  /** More of the same cards are about to be there. */
  readonly drawing: boolean;
}

/** The same rows for narrow screens: one card each, with the same data and actions. */
export function InstanceCards({
  label,
  instances,
  skeletonRows,
  columns,
  total,
  offset,
  outdated,
  drawing,
}: InstanceCardsProps) {
  if (instances === null) {
    return (
      <div className={classes.cards} aria-busy>
        {skeletonKeys(skeletonRows).map((key) => (
          <Skeleton key={key} height={180} />
        ))}
      </div>
    );
  }
  return (
    <ul
      className={classes.cards}
      aria-label={label}
      aria-busy={outdated || drawing}
      data-outdated={outdated || undefined}
      data-rows
    >
      {instances.map((instance, index) => (
        <InstanceCard
          key={instance.id}
          instance={instance}
          columns={columns}
          position={offset + index + 1}
          total={total}
        />
      ))}
    </ul>
  );
}

interface InstanceCardProps {
  readonly instance: Instance;
  readonly columns: readonly ColumnKey[];
  readonly position: number;
  readonly total: number;
}

const InstanceCard = memo(function InstanceCard({
  instance,
  columns,
  position,
  total,
}: InstanceCardProps) {
  const { t, region } = useRowContext();
  const ticked = useTicked(region, instance.id);
  const pending = usePendingAction(instance.id);
  const last = columns.at(-1);
  const Operation = last && COLUMNS[last].Cell;
  return (
    <li
      className={classes.card}
      aria-posinset={position}
      aria-setsize={total}
      data-instance={instance.id}
      data-state={instance.state}
      data-selected={ticked || undefined}
      data-pending={pending?.run.action}
    >
      <div className={classes.top}>
        <RowCheckbox instance={instance} ticked={ticked} />
        <div className={classes.name}>
          <NameCell instance={instance} />
        </div>
        {Operation && <Operation instance={instance} />}
      </div>
      <dl className={classes.facts}>
        {columns.slice(1, -1).map((key) => {
          const { Cell } = COLUMNS[key];
          return (
            <div key={key} className={classes.fact}>
              <dt>{t(`column.${key}`)}</dt>
              <dd>
                <Cell instance={instance} />
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
});
