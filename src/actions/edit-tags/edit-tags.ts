import { IconTags } from "@tabler/icons-react";
import { editTagsRules } from "../../instance/edit-tags.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Action } from "../action.ts";

/** *More > Instance Settings > Edit Tags*. */
export const editTags: Action<"edit-tags"> = {
  name: "edit-tags",
  rules: editTagsRules,
  icon: IconTags,
  tone: "neutral",
  menu: { group: "instance-settings", order: 20 },
  places: ["row-menu", "tab-menu", "batch-menu"],
  offered: ({ tags }) => tags !== null,
  defaultOptions: ({ tags }) => ({ set: [], remove: [], most: tags?.most ?? 0 }),
  choices: {
    words: ({ set, remove }, t) => [
      ...set.map(({ key, value }) => t("edit-tags:chosen.set", { key, value })),
      ...remove.map((key) => t("edit-tags:chosen.remove", { key })),
    ],
    stronger: () => null,
  },
  forcedWhileUnderWay: null,
  followUps: () => [],
  Dialog: lazyPart(async () => (await import("./EditTagsDialog.tsx")).EditTagsDialog),
};
