import * as v from "valibot";

/** The columns in their original order (`tencent.md §6.3`). */
export const COLUMN_KEYS = [
  "name",
  "monitoring",
  "status",
  "zone",
  "type",
  "configuration",
  "ipv4",
  "ipv6",
  "billing",
  "networkBilling",
  "project",
  "tags",
  "operation",
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Always there and always at their end of the row: without them a row can be neither told nor used. */
export const FIRST_COLUMN: ColumnKey = "name";
export const LAST_COLUMN: ColumnKey = "operation";

/** Which of the movable columns are shown, and in which order all of them stand. */
export interface ColumnSettings {
  readonly order: readonly ColumnKey[];
  readonly hidden: ReadonlySet<ColumnKey>;
}

const MOVABLE = COLUMN_KEYS.filter((key) => key !== FIRST_COLUMN && key !== LAST_COLUMN);

export const DEFAULT_COLUMNS: ColumnSettings = {
  order: MOVABLE,
  hidden: new Set<ColumnKey>(["ipv6"]),
};

/** What a row shows, from the first column to the last. */
export function shownColumns({ order, hidden }: ColumnSettings): readonly ColumnKey[] {
  return [FIRST_COLUMN, ...order.filter((key) => !hidden.has(key)), LAST_COLUMN];
}

export function withShown(
  settings: ColumnSettings,
  key: ColumnKey,
  shown: boolean,
): ColumnSettings {
  const hidden = new Set(settings.hidden);
  if (shown) hidden.delete(key);
  else hidden.add(key);
  return { ...settings, hidden };
}

/** Moves a column by one place; at the end of the list nothing changes. */
export function withMoved(settings: ColumnSettings, key: ColumnKey, by: -1 | 1): ColumnSettings {
  const from = settings.order.indexOf(key);
  const other = settings.order[from + by];
  if (from < 0 || other === undefined) return settings;
  const order = [...settings.order];
  order[from] = other;
  order[from + by] = key;
  return { ...settings, order };
}

const stored = v.object({ order: v.array(v.string()), hidden: v.array(v.string()) });

/** As it is remembered: keys only, so that a change of language does not lose it. */
export function writeColumns({ order, hidden }: ColumnSettings): string {
  return JSON.stringify({ order, hidden: [...hidden] });
}

/**
 * Reads what was remembered, perhaps by another version: unknown columns are left out, new ones
 * stand where they stand by default. Null when it is no such thing.
 */
export function readColumns(text: string): ColumnSettings | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const result = v.safeParse(stored, json);
  if (!result.success) return null;
  const known = (keys: readonly string[]) => MOVABLE.filter((key) => keys.includes(key));
  const order: ColumnKey[] = [...new Set(result.output.order)].flatMap(
    (key) => MOVABLE.find((movable) => movable === key) ?? [],
  );
  const added = MOVABLE.filter((key) => !order.includes(key));
  for (const key of added) order.splice(MOVABLE.indexOf(key), 0, key);
  const hidden = new Set<ColumnKey>([
    ...known(result.output.hidden),
    ...added.filter((key) => DEFAULT_COLUMNS.hidden.has(key)),
  ]);
  return { order, hidden };
}
