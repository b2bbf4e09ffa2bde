import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { resizeRules } from "../../instance/resize.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Resource Adjustment > Adjust Model and Specs*. */
export const resize: Action<"resize"> = {
  name: "resize",
  rules: resizeRules,
  icon: IconAdjustmentsHorizontal,
  tone: "neutral",
  menu: { group: "resource-adjustment", order: 10 },
  places: ["row-menu", "tab-menu", "batch-menu"],
  offered: () => true,
  // A running instance is no obstacle to opening the dialog: that is where consent is asked for.
  defaultOptions: () => ({ type: "", forceStop: true }),
  choices: {
    words: ({ type, forceStop }, t) => {
      const words = [t("resize:chosen", { type })];
      if (forceStop) words.push(t("actions:forceStop.label"));
      return words;
    },
    stronger: () => null,
  },
  // It is forced from the beginning or not at all.
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./ResizeDialog.tsx")).ResizeDialog),
};
