import { IconShieldLock } from "@tabler/icons-react";
import { protectionRules } from "../../instance/protection.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
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
  Dialog: lazyPart(async () => (await import("./ProtectionDialog.tsx")).ProtectionDialog),
};
