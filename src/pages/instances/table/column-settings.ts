import * as v from "valibot";
import type { InstanceFact, ProviderId } from "../../../cloud/provider.ts";

/** Every column there is, in the list's original order (`tencent.md §6.3`), then the Recycle Bin's own. */
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
  "loginKey",
  "securityGroups",
  "startedAt",
  "operation",
  "setAsideBy",
  "recycledSince",
  "releasedAt",
  "binOperation",
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The columns of one table. */
export interface ColumnSet {
  /** Where the choice is remembered. */
  readonly storageKey: string;
  /** Always there and always at their end of the row: without them a row can be neither told nor used. */
  readonly first: ColumnKey;
  readonly last: ColumnKey;
  /** What can be shown, hidden and moved, in its original order. */
  readonly movable: readonly ColumnKey[];
  /** Hidden until somebody wants it. */
  readonly hidden: readonly ColumnKey[];
}

/** The columns of the list of instances. */
export const LIST_COLUMNS: ColumnSet = {
  storageKey: "cvm-console.instance-columns",
  first: "name",
  last: "operation",
  movable: [
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
    "loginKey",
    "securityGroups",
    "startedAt",
  ],
  hidden: ["ipv6"],
};

/** What a cloud must tell for a column to mean anything; those that are not named here always do. */
const COLUMN_FACTS: { readonly [Key in ColumnKey]?: InstanceFact } = {
  ipv6: "ipv6",
  billing: "billing",
  networkBilling: "networkBilling",
  project: "project",
  tags: "tags",
  loginKey: "loginKey",
  securityGroups: "groupNames",
  startedAt: "bootedAt",
};

/** The columns of a table in one cloud, each cloud's remembered for itself. */
export function columnsIn(
  set: ColumnSet,
  cloud: { readonly id: ProviderId; readonly facts: ReadonlySet<InstanceFact> },
): ColumnSet {
  const told = (key: ColumnKey) => {
    const fact = COLUMN_FACTS[key];
    return fact === undefined || cloud.facts.has(fact);
  };
  return {
    ...set,
    storageKey: `${set.storageKey}/${cloud.id}`,
    movable: set.movable.filter(told),
    hidden: set.hidden.filter(told),
  };
}

/** Which of the movable columns are shown, and in which order all of them stand. */
export interface ColumnSettings {
  readonly order: readonly ColumnKey[];
  readonly hidden: ReadonlySet<ColumnKey>;
}

/** What a table shows to whoever has chosen nothing. */
export function defaultColumns({ movable, hidden }: ColumnSet): ColumnSettings {
  return { order: movable, hidden: new Set(hidden) };
}

/** What a row shows, from the first column to the last. */
export function shownColumns(
  { first, last }: ColumnSet,
  { order, hidden }: ColumnSettings,
): readonly ColumnKey[] {
  return [first, ...order.filter((key) => !hidden.has(key)), last];
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
export function readColumns(set: ColumnSet, text: string): ColumnSettings | null {
  const { movable } = set;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const result = v.safeParse(stored, json);
  if (!result.success) return null;
  const known = (keys: readonly string[]) => movable.filter((key) => keys.includes(key));
  const order: ColumnKey[] = [...new Set(result.output.order)].flatMap(
    (key) => movable.find((each) => each === key) ?? [],
  );
  const added = movable.filter((key) => !order.includes(key));
  for (const key of added) order.splice(movable.indexOf(key), 0, key);
  const hidden = new Set<ColumnKey>([
    ...known(result.output.hidden),
    ...added.filter((key) => set.hidden.includes(key)),
  ]);
  return { order, hidden };
}
