import { IconCalendarX } from "@tabler/icons-react";
import { lazy } from "react";
import { cancelTerminationRules } from "../../instance/cancel-termination.ts";
import type { Action } from "../action.ts";

/** Cancels a timed termination; not in any menu yet. */
export const cancelTermination: Action<"cancel-termination"> = {
  name: "cancel-termination",
  rules: cancelTerminationRules,
  icon: IconCalendarX,
  tone: "neutral",
  menu: { group: "instance-status", order: 50 },
  places: [],
  offered: ({ terminationWays }) => terminationWays.includes("timed"),
  defaultOptions: () => ({}),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazy(async () => ({ default: () => null })),
};
