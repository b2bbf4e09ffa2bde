import { IconTrashX } from "@tabler/icons-react";
import { releaseRules } from "../../instance/recycle-bin.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** Recycle Bin: *Release*, in a row and above the rows. */
export const release: Action<"release"> = {
  name: "release",
  rules: releaseRules,
  icon: IconTrashX,
  tone: "danger",
  menu: { group: null, order: 20 },
  places: ["bin-row", "bin-batch"],
  offered: ({ recycleBin }) => recycleBin,
  defaultOptions: () => ({}),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./ReleaseDialog.tsx")).ReleaseDialog),
};
