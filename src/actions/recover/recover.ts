import { IconRestore } from "@tabler/icons-react";
import { lazy } from "react";
import { recoverRules } from "../../instance/recycle-bin.ts";
import type { Action } from "../action.ts";

/** Recycle Bin: *Recover*; not on any page yet. */
export const recover: Action<"recover"> = {
  name: "recover",
  rules: recoverRules,
  icon: IconRestore,
  tone: "neutral",
  menu: { group: null, order: 10 },
  places: [],
  offered: ({ recycleBin }) => recycleBin,
  defaultOptions: () => ({ inArrears: false }),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazy(async () => ({ default: () => null })),
};
