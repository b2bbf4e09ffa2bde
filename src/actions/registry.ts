import type { ActionName } from "../instance/action-rules.ts";
import type { ActionTable } from "./action.ts";
import { shutdown } from "./shutdown/shutdown.ts";

/** Every action. Menus, buttons and dialogs are built from this table and from nothing else. */
export const ACTIONS: ActionTable = { shutdown };

/** The names in the table, for walking it. */
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];
