import { expect, test } from "vitest";
import { someCapabilities } from "../../cloud/some-capabilities.ts";
import type { ActionName } from "../../instance/action-rules.ts";
import { type Action, type ActionTable, MENU_GROUPS } from "../action.ts";
import { ACTIONS } from "../registry.ts";
import { actionsAt, type MenuNode, menuTree } from "./menu-tree.ts";

const capabilities = someCapabilities();

function tableWith(special: Partial<Action<"shutdown">>): ActionTable {
  return { ...ACTIONS, shutdown: { ...ACTIONS.shutdown, ...special } };
}

test("the states of an instance are changed in one submenu, in the row and in the tab view alike", () => {
  const [first, ...others] = menuTree(ACTIONS, "row-menu", capabilities);
  expect(first).toEqual({
    kind: "group",
    group: "instance-status",
    names: ["start", "shutdown", "restart", "terminate"],
  });
  expect(menuTree(ACTIONS, "tab-menu", capabilities)).toEqual([first, ...others]);
});

test("submenus keep their order, whatever the actions' own", () => {
  const groups = menuTree(ACTIONS, "row-menu", capabilities).flatMap((node) =>
    node.kind === "group" ? node.group : [],
  );
  expect(groups).toEqual(MENU_GROUPS.filter((group) => groups.includes(group)));
});

test("an action without a submenu stands at the top level, below the submenus", () => {
  const table = tableWith({ menu: { group: null, order: 1 } });
  const tree = menuTree(table, "row-menu", capabilities);
  expect(tree.at(-1)).toEqual({ kind: "action", name: "shutdown" });
  expect(namesIn(tree).filter((name) => name === "shutdown")).toHaveLength(1);
});

test("a submenu without actions is not shown", () => {
  const nowhere = { places: [] };
  const table = {
    ...ACTIONS,
    start: { ...ACTIONS.start, ...nowhere },
    shutdown: { ...ACTIONS.shutdown, ...nowhere },
    restart: { ...ACTIONS.restart, ...nowhere },
    terminate: { ...ACTIONS.terminate, ...nowhere },
  };
  expect(menuTree(table, "row-menu", capabilities)).not.toContainEqual(
    expect.objectContaining({ group: "instance-status" }),
  );
});

test("an action is only where it wants to be", () => {
  const table = tableWith({ places: ["batch-menu"] });
  expect(namesIn(menuTree(table, "row-menu", capabilities))).not.toContain("shutdown");
  expect(actionsAt(table, "tab-button", capabilities)).not.toContain("shutdown");
  expect(namesIn(menuTree(table, "batch-menu", capabilities))).toContain("shutdown");
});

test("above the list, every action has either a button or a line of the menu", () => {
  const buttons = actionsAt(ACTIONS, "batch-button", capabilities);
  const lines = actionsAt(ACTIONS, "batch-menu", capabilities);
  expect(buttons).toEqual(["start", "shutdown", "restart"]);
  expect(lines.filter((name) => buttons.includes(name))).toEqual([]);
});

test("above the list, what changes a state and has no button stands by itself", () => {
  const tree = menuTree(ACTIONS, "batch-menu", capabilities);
  expect(tree.filter((node) => node.kind === "action").map(({ name }) => name)).toEqual([
    "terminate",
    "cancel-termination",
  ]);
});

test("what a cloud does not offer is nowhere", () => {
  const without = someCapabilities({ stopTypes: [] });
  expect(namesIn(menuTree(ACTIONS, "row-menu", without))).not.toContain("shutdown");
  expect(actionsAt(ACTIONS, "batch-button", without)).toEqual(["start"]);
});

function namesIn(tree: readonly MenuNode[]): ActionName[] {
  return tree.flatMap((node) => (node.kind === "group" ? node.names : [node.name]));
}
