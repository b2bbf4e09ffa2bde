import { IconPencil } from "@tabler/icons-react";
import { renameRules } from "../../instance/rename.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Instance Settings > Rename*; names are also changed in place, by the same rules. */
export const rename: Action<"rename"> = {
  name: "rename",
  rules: renameRules,
  icon: IconPencil,
  tone: "neutral",
  menu: { group: "instance-settings", order: 10 },
  places: ["row-menu", "tab-menu", "batch-menu"],
  offered: (capabilities) => capabilities.rename,
  defaultOptions: () => ({ name: "", positions: {} }),
  choices: {
    words: ({ name }, t) => [t("rename:chosen", { name })],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./RenameDialog.tsx")).RenameDialog),
};
