import { IconReceipt } from "@tabler/icons-react";
import { renewRules } from "../../instance/renew.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** Recycle Bin: *Renew*, which brings a subscription back, in a row and above the rows. */
export const renew: Action<"renew"> = {
  name: "renew",
  rules: renewRules,
  icon: IconReceipt,
  tone: "neutral",
  menu: { group: null, order: 30 },
  places: ["bin-row", "bin-batch"],
  offered: ({ renew: canRenew }) => canRenew,
  defaultOptions: () => ({ months: 1 }),
  choices: {
    words: ({ months }, t) => [t("renew:months", { count: months })],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./RenewDialog.tsx")).RenewDialog),
};
