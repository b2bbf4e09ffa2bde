import { IconKey } from "@tabler/icons-react";
import { bindKeyRules } from "../../instance/bind-key.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Password/Key > Load Key* and *More Actions* above the list. */
export const bindKey: Action<"bind-key"> = {
  name: "bind-key",
  rules: bindKeyRules,
  icon: IconKey,
  tone: "neutral",
  menu: { group: "password-key", order: 220 },
  places: ["row-menu", "tab-menu", "batch-menu"],
  offered: (capabilities) => capabilities.keyPairs,
  // Menus judge as if force were agreed to: the dialog asks for it.
  defaultOptions: () => ({ keyId: null, forceStop: true }),
  choices: {
    words: ({ keyId, forceStop }, t) => [
      ...(keyId === null ? [] : [t("bind-key:chosen", { id: keyId })]),
      ...(forceStop ? [t("actions:forceStop.label")] : []),
    ],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./BindKeyDialog.tsx")).BindKeyDialog),
};
