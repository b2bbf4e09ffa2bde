import { IconTrash } from "@tabler/icons-react";
import { terminateRules } from "../../instance/terminate.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Instance Status > Terminate/Return*, the tab view's button and *More Actions* above the list. */
export const terminate: Action<"terminate"> = {
  name: "terminate",
  rules: terminateRules,
  icon: IconTrash,
  tone: "danger",
  menu: { group: "instance-status", order: 40 },
  places: ["row-menu", "tab-menu", "tab-button", "batch-menu"],
  offered: ({ terminationWays }) => terminationWays.length > 0,
  // Menus judge by the straight way, which the fewest things stand against: the dialog says the rest.
  defaultOptions: ({ terminationWays: [how = "now"] }) => ({ how, at: null }),
  choices: {
    words: ({ how, at }, t, format) => [
      how === "timed" && at !== null
        ? t("terminate:chosen.timed", { time: format.dateTime(at) })
        : how === "timed"
          ? t("terminate:way.timed")
          : t(`terminate:chosen.${how}`),
    ],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  // As long as there is a way back, it is the next thing that is looked for.
  followUps: ({ how }) =>
    how === "recycle" ? ["recover"] : how === "timed" ? ["cancel-termination"] : [],
  Dialog: lazyPart(async () => (await import("./TerminateDialog.tsx")).TerminateDialog),
};
