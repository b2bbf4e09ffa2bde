import { IconTrashX } from "@tabler/icons-react";
import { lazy } from "react";
import { releaseRules } from "../../instance/recycle-bin.ts";
import type { Action } from "../action.ts";

/** Recycle Bin: *Release*; not on any page yet. */
export const release: Action<"release"> = {
  name: "release",
  rules: releaseRules,
  icon: IconTrashX,
  tone: "danger",
  menu: { group: null, order: 20 },
  places: [],
  offered: ({ terminationWays }) => terminationWays.includes("now"),
  defaultOptions: () => ({}),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazy(async () => ({ default: () => null })),
};
