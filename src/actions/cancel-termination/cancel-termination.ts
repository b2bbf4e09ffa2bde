import { IconCalendarX } from "@tabler/icons-react";
import { cancelTerminationRules } from "../../instance/cancel-termination.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** The bubble of a timed termination, in the list and the tab view, and *More Actions* above the list. */
export const cancelTermination: Action<"cancel-termination"> = {
  name: "cancel-termination",
  rules: cancelTerminationRules,
  icon: IconCalendarX,
  tone: "neutral",
  menu: { group: "instance-status", order: 50 },
  places: ["billing-cell", "batch-menu"],
  offered: ({ terminationWays }) => terminationWays.includes("timed"),
  defaultOptions: () => ({}),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(
    async () => (await import("./CancelTerminationDialog.tsx")).CancelTerminationDialog,
  ),
};
