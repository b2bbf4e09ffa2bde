import { useCallback, useEffect, useRef } from "react";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import { useSelectionStore } from "../selection/use-selection.ts";
import { PINNED } from "./use-tab-focus.ts";

/**
 * Ticks instances in the selection of the page. With `span`, everything since the last tick gets
 * the same; a span that reaches over tabs which are not read yet would tick what nobody has seen,
 * so it stays at the one.
 */
export function useTabTicks(instanceAt: (position: number) => Instance | undefined) {
  const store = useSelectionStore();
  const last = useRef<{ id: InstanceId; position: number } | null>(null);
  const latest = useRef(instanceAt);
  useEffect(() => {
    latest.current = instanceAt;
  }, [instanceAt]);

  return useCallback(
    (instance: Instance, position: number, ticked: boolean, span: boolean) => {
      const from = last.current;
      const spanned =
        span && from && position !== PINNED
          ? between(from.position, position, latest.current)
          : null;
      store.tick(instance.region, spanned ?? [instance], ticked);
      last.current = { id: instance.id, position };
    },
    [store],
  );
}

function between(
  from: number,
  to: number,
  instanceAt: (position: number) => Instance | undefined,
): Instance[] | null {
  const rows: Instance[] = [];
  for (let row = Math.min(from, to); row <= Math.max(from, to); row++) {
    const instance = instanceAt(row);
    if (!instance) return null;
    rows.push(instance);
  }
  return rows;
}
