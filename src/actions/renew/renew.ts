import { IconReceipt } from "@tabler/icons-react";
import { lazy } from "react";
import { renewRules } from "../../instance/renew.ts";
import type { Action } from "../action.ts";

/** *Renew*; not on any page yet. */
export const renew: Action<"renew"> = {
  name: "renew",
  rules: renewRules,
  icon: IconReceipt,
  tone: "neutral",
  menu: { group: null, order: 30 },
  places: [],
  offered: ({ renew: canRenew }) => canRenew,
  defaultOptions: () => ({ months: 1 }),
  choices: null,
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazy(async () => ({ default: () => null })),
};
