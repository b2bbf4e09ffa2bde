import { IconPower } from "@tabler/icons-react";
import { shutdownRules } from "../../instance/shutdown.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Instance Status > Shut down*, the tab view's button and the button above the list. */
export const shutdown: Action<"shutdown"> = {
  name: "shutdown",
  rules: shutdownRules,
  icon: IconPower,
  tone: "neutral",
  menu: { group: "instance-status", order: 20 },
  places: ["row-menu", "tab-menu", "tab-button", "batch-button"],
  tabSlot: { name: "power", isIts: ({ state }) => state !== "stopped" },
  offered: ({ stopTypes }) => stopTypes.length > 0,
  defaultOptions: ({ stopTypes }) => ({
    stopType: stopTypes.includes("soft") ? "soft" : (stopTypes[0] ?? "soft"),
    noCharge: false,
  }),
  choices: {
    words: ({ stopType, noCharge }, t) => {
      const words = [t(`shutdown:stopType.${stopType}`)];
      if (noCharge) words.push(t("shutdown:noCharge.label"));
      return words;
    },
    stronger: ({ stopType }, { stopTypes }) =>
      stopType !== "hard" && stopTypes.includes("hard") ? { stopType: "hard" } : null,
  },
  forcedWhileUnderWay: "shutdown",
  followUps: () => ["start", "resize", "reset-password", "bind-key"],
  Dialog: lazyPart(async () => (await import("./ShutdownDialog.tsx")).ShutdownDialog),
};
