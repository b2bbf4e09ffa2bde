import { IconRestore } from "@tabler/icons-react";
import { recoverRules } from "../../instance/recycle-bin.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** Recycle Bin: *Recover*, in a row and above the rows. */
export const recover: Action<"recover"> = {
  name: "recover",
  rules: recoverRules,
  icon: IconRestore,
  tone: "neutral",
  menu: { group: null, order: 10 },
  places: ["bin-row", "bin-batch"],
  offered: ({ recycleBin }) => recycleBin,
  // Whether the account owes money is found out where it matters: on the page and in the dialog.
  defaultOptions: () => ({ inArrears: false }),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./RecoverDialog.tsx")).RecoverDialog),
};
