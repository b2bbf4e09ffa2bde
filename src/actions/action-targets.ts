import { useEffect } from "react";
import type { Instance } from "../instance/instance.ts";
import type { ActionPlace, BatchPlace } from "./action.ts";

/** Which instances of a page an action would be for: those that are ticked, the one that is open. */
export type TargetKind = "ticked" | "open";

export interface ActionTarget {
  readonly kind: TargetKind;
  readonly instances: readonly Instance[];
  /** The places that decide which actions there are. */
  readonly places: readonly ActionPlace[];
}

const PLACES: { readonly [Place in BatchPlace | "tab-button"]: readonly ActionPlace[] } = {
  "batch-button": ["row-menu", "batch-button", "batch-menu"],
  "bin-batch": ["bin-row", "bin-batch"],
  "tab-button": ["tab-menu", "tab-button"],
};

let targets: readonly ActionTarget[] = [];
const listeners = new Set<() => void>();

function put(next: readonly ActionTarget[]): void {
  targets = next;
  for (const listener of listeners) listener();
}

/** Tells what actions would be for while this part of a page is there; the palette offers them. */
export function useActionTarget(
  kind: TargetKind,
  instances: readonly Instance[],
  place: keyof typeof PLACES,
): void {
  useEffect(() => {
    const target: ActionTarget = { kind, instances, places: PLACES[place] };
    put([...targets, target]);
    return () => put(targets.filter((one) => one !== target));
  }, [kind, instances, place]);
}

export function actionTargets(): readonly ActionTarget[] {
  return targets;
}

export function subscribeToTargets(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
