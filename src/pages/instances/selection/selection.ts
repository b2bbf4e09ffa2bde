import type { Instance, InstanceId } from "../../../instance/instance.ts";

/**
 * What is ticked in one region: id → the instance as it was last read. It survives paging, sorting,
 * filtering and switching views, because it does not depend on what is on the screen.
 */
export type Selection = ReadonlyMap<InstanceId, Instance>;

export const EMPTY_SELECTION: Selection = new Map();

/** Ticks or unticks. The same value comes back when nothing changes. */
export function withTicked(
  selection: Selection,
  instances: readonly Instance[],
  ticked: boolean,
): Selection {
  const changing = instances.filter(({ id }) => selection.has(id) !== ticked);
  if (changing.length === 0) return selection;
  const next = new Map(selection);
  for (const instance of changing) {
    if (ticked) next.set(instance.id, instance);
    else next.delete(instance.id);
  }
  return next;
}

export function withoutIds(selection: Selection, ids: Iterable<InstanceId>): Selection {
  const gone = [...ids].filter((id) => selection.has(id));
  if (gone.length === 0) return selection;
  const next = new Map(selection);
  for (const id of gone) next.delete(id);
  return next;
}

/** Only those that pass. */
export function narrowed(selection: Selection, keep: (instance: Instance) => boolean): Selection {
  const kept = [...selection].filter(([, instance]) => keep(instance));
  return kept.length === selection.size ? selection : new Map(kept);
}

/** Takes over newer readings of what is ticked; ticks nothing. */
export function withReadings(selection: Selection, readings: readonly Instance[]): Selection {
  const newer = readings.filter((instance) => {
    const kept = selection.get(instance.id);
    return kept !== undefined && kept !== instance;
  });
  if (newer.length === 0) return selection;
  const next = new Map(selection);
  for (const instance of newer) next.set(instance.id, instance);
  return next;
}

/** The rows between two of them, both included, in the order of the page; only `to` when `from` is not on it. */
export function rowsBetween(
  rows: readonly Instance[],
  from: InstanceId | null,
  to: InstanceId,
): readonly Instance[] {
  const end = rows.findIndex(({ id }) => id === to);
  if (end < 0) return [];
  const start = rows.findIndex(({ id }) => id === from);
  if (start < 0) return rows.slice(end, end + 1);
  return rows.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** What the selection bar says, and what an action may touch. */
export interface SelectionReach {
  /** Ticked and not hidden by the filter: only these go into a dialog, on whichever page they are. */
  readonly within: readonly Instance[];
  /** Ticked but hidden by the filter: no action touches them. */
  readonly hidden: readonly Instance[];
  /** How many of `within` are on the page. */
  readonly onPage: number;
}

/** Parts the selection at the filter. A row on the page is within, whatever an older reading says. */
export function reachOf(
  selection: Selection,
  page: readonly Instance[],
  matches: (instance: Instance) => boolean,
): SelectionReach {
  if (selection.size === 0) return { within: [], hidden: [], onPage: 0 };
  const shown = new Set(page.map(({ id }) => id));
  const within: Instance[] = [];
  const hidden: Instance[] = [];
  let onPage = 0;
  for (const instance of selection.values()) {
    const isShown = shown.has(instance.id);
    if (isShown) onPage++;
    (isShown || matches(instance) ? within : hidden).push(instance);
  }
  return { within, hidden, onPage };
}
