import { IconTrash } from "@tabler/icons-react";
import { lazy } from "react";
import { terminateRules } from "../../instance/terminate.ts";
import type { Action } from "../action.ts";

/** *More > Instance Status > Terminate/Return*; not in any menu yet. */
export const terminate: Action<"terminate"> = {
  name: "terminate",
  rules: terminateRules,
  icon: IconTrash,
  tone: "danger",
  menu: { group: "instance-status", order: 40 },
  places: [],
  offered: ({ terminationWays }) => terminationWays.length > 0,
  defaultOptions: ({ terminationWays: [how = "now"] }) => ({ how, at: null }),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazy(async () => ({ default: () => null })),
};
