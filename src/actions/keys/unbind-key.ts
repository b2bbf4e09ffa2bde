import { IconKeyOff } from "@tabler/icons-react";
import { unbindKeyRules } from "../../instance/unbind-key.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Password/Key > Unbind* and *More Actions* above the list. */
export const unbindKey: Action<"unbind-key"> = {
  name: "unbind-key",
  rules: unbindKeyRules,
  icon: IconKeyOff,
  tone: "neutral",
  menu: { group: "password-key", order: 230 },
  places: ["row-menu", "tab-menu", "batch-menu"],
  offered: (capabilities) => capabilities.keyPairs,
  // Menus judge as if force were agreed to: the dialog asks for it.
  defaultOptions: () => ({ keyId: null, forceStop: true }),
  choices: {
    words: ({ keyId, forceStop }, t) => [
      keyId === null ? t("unbind-key:all") : t("unbind-key:chosen", { id: keyId }),
      ...(forceStop ? [t("actions:forceStop.label")] : []),
    ],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./UnbindKeyDialog.tsx")).UnbindKeyDialog),
};
