import { IconRotateClockwise } from "@tabler/icons-react";
import { restartRules } from "../../instance/restart.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Instance Status > Restart*, the tab view's button and the button above the list. */
export const restart: Action<"restart"> = {
  name: "restart",
  rules: restartRules,
  icon: IconRotateClockwise,
  tone: "neutral",
  menu: { group: "instance-status", order: 30 },
  places: ["row-menu", "tab-menu", "tab-button", "batch-button"],
  offered: ({ stopTypes }) => stopTypes.length > 0,
  defaultOptions: ({ stopTypes }) => ({
    stopType: stopTypes.includes("soft") ? "soft" : (stopTypes[0] ?? "soft"),
  }),
  choices: {
    words: ({ stopType }, t) => [t(`restart:stopType.${stopType}`)],
    stronger: ({ stopType }, { stopTypes }) =>
      stopType !== "hard" && stopTypes.includes("hard") ? { stopType: "hard" } : null,
  },
  // A restart that hangs cannot be forced: nothing can be done to a restarting instance.
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./RestartDialog.tsx")).RestartDialog),
};
