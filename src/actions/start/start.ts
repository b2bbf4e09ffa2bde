import { IconPlayerPlay } from "@tabler/icons-react";
import { startRules } from "../../instance/start.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Instance Status > Start up*, the tab view's button and the button above the list. */
export const start: Action<"start"> = {
  name: "start",
  rules: startRules,
  icon: IconPlayerPlay,
  tone: "neutral",
  menu: { group: "instance-status", order: 10 },
  places: ["row-menu", "tab-menu", "tab-button", "batch-button"],
  tabSlot: { name: "power", isIts: ({ state }) => state === "stopped" },
  offered: () => true,
  defaultOptions: () => ({}),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./StartDialog.tsx")).StartDialog),
};
