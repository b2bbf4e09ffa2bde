import { IconShieldLock } from "@tabler/icons-react";
import { lazy } from "react";
import { protectionRules } from "../../instance/protection.ts";
import type { Action } from "../action.ts";

/** *More > Instance Settings > Instance Termination Protection*. */
export const protection: Action<"protection"> = {
  name: "protection",
  rules: protectionRules,
  icon: IconShieldLock,
  tone: "neutral",
  menu: { group: "instance-settings", order: 30 },
  places: ["row-menu", "tab-menu", "batch-menu"],
  offered: ({ terminationProtection }) => terminationProtection,
  defaultOptions: () => ({ protect: null }),
  choices: {
    words: ({ protect }, t) => [t(protect ? "protection:enable" : "protection:disable")],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  // Whoever takes the protection off mostly does so to terminate.
  followUps: ({ protect }) => (protect === false ? ["terminate"] : []),
  Dialog: lazy(async () => ({
    default: (await import("./ProtectionDialog.tsx")).ProtectionDialog,
  })),
};
