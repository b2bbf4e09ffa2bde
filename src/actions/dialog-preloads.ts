import type { Capabilities } from "../cloud/provider.ts";
import type { BatchPlace } from "./action.ts";
import { actionsAt } from "./menu/menu-tree.ts";
import { ACTIONS } from "./registry.ts";

/** Fetches the dialogs of the buttons above the rows; most of their code serves all the others too. */
export function dialogPreloads(
  place: BatchPlace,
  capabilities: Capabilities,
): (() => Promise<void>)[] {
  return actionsAt(ACTIONS, place, capabilities).map((name) => ACTIONS[name].Dialog.preload);
}
