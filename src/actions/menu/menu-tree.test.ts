import { expect, test } from "vitest";
import type { Capabilities } from "../../cloud/provider.ts";
import type { Action, ActionTable } from "../action.ts";
import { ACTIONS } from "../registry.ts";
import { actionsAt, menuTree } from "./menu-tree.ts";

const capabilities: Capabilities = {
  stopTypes: ["soft"],
  noChargeChoice: true,
  rename: true,
  maxIdsPerRequest: 100,
  writesPerSecond: 10,
  filterAttributes: [],
  nameLimit: 60,
};

function tableWith(special: Partial<Action<"shutdown">>): ActionTable {
  return { ...ACTIONS, shutdown: { ...ACTIONS.shutdown, ...special } };
}

test("Shut down stands in Instance Status, in the row's menu and in the tab view's alike", () => {
  const expected = [{ kind: "group", group: "instance-status", names: ["shutdown"] }];
  expect(menuTree(ACTIONS, "row-menu", capabilities)).toEqual(expected);
  expect(menuTree(ACTIONS, "tab-menu", capabilities)).toEqual(expected);
});

test("an action without a submenu stands at the top level, and its empty submenu is not shown", () => {
  const table = tableWith({ menu: { group: null, order: 1 } });
  expect(menuTree(table, "row-menu", capabilities)).toEqual([{ kind: "action", name: "shutdown" }]);
});

test("an action is only where it wants to be", () => {
  const table = tableWith({ places: ["batch-button"] });
  expect(menuTree(table, "row-menu", capabilities)).toEqual([]);
  expect(actionsAt(table, "tab-button", capabilities)).toEqual([]);
  expect(actionsAt(table, "batch-button", capabilities)).toEqual(["shutdown"]);
});

test("what a cloud does not offer is nowhere", () => {
  const without = { ...capabilities, stopTypes: [] };
  expect(menuTree(ACTIONS, "row-menu", without)).toEqual([]);
  expect(actionsAt(ACTIONS, "batch-button", without)).toEqual([]);
});
