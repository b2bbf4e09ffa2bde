import type { Capabilities } from "../../cloud/provider.ts";
import type { ActionName } from "../../instance/action-rules.ts";
import { type ActionPlace, type ActionTable, MENU_GROUPS, type MenuGroup } from "../action.ts";

/** The places that are menus. */
export type MenuPlace = Extract<ActionPlace, `${string}-menu`>;

/** A line of a menu: an action, or a submenu of actions. */
export type MenuNode =
  | { readonly kind: "action"; readonly name: ActionName }
  | { readonly kind: "group"; readonly group: MenuGroup; readonly names: readonly ActionName[] };

/** The actions that a cloud offers at one place, in menu order. */
export function actionsAt(
  table: ActionTable,
  place: ActionPlace,
  capabilities: Capabilities,
): ActionName[] {
  return (Object.keys(table) as ActionName[])
    .filter((name) => table[name].places.includes(place) && table[name].offered(capabilities))
    .sort((one, other) => table[one].menu.order - table[other].menu.order);
}

/**
 * The submenu an action stands in. Above the list, states are changed by buttons, and what has none
 * stands by itself: *More Actions > Terminate/Return* (`tencent.md §6.6`).
 */
function submenuOf({ menu }: ActionTable[ActionName], place: MenuPlace): MenuGroup | null {
  return place === "batch-menu" && menu.group === "instance-status" ? null : menu.group;
}

/** The tree of *More*: submenus in their fixed order, empty ones left out, then what has none. */
export function menuTree(
  table: ActionTable,
  place: MenuPlace,
  capabilities: Capabilities,
): MenuNode[] {
  const names = actionsAt(table, place, capabilities);
  const groups = MENU_GROUPS.map((group): MenuNode => {
    return {
      kind: "group",
      group,
      names: names.filter((name) => submenuOf(table[name], place) === group),
    };
  }).filter((node) => node.kind === "group" && node.names.length > 0);
  const single = names
    .filter((name) => submenuOf(table[name], place) === null)
    .map((name): MenuNode => ({ kind: "action", name }));
  return [...groups, ...single];
}
