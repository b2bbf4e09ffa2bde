import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { tagProblems } from "../../instance/tags.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { keysOf } from "./keys-of.ts";
import { RemovedTags } from "./RemovedTags.tsx";
import { SetTags, type TagLine } from "./SetTags.tsx";

/** Sets and removes tags of what is listed; each row shows what goes away from it. */
export function EditTagsDialog(dialog: ActionDialogProps<"edit-tags">) {
  const { t } = useTranslation("edit-tags");
  const format = useFormat();
  const { tags: limits } = useCloud().capabilities;
  const [lines, setLines] = useState<readonly TagLine[]>(() =>
    dialog.options.set.map((tag, number) => ({ ...tag, number })),
  );
  const [remove, setRemove] = useState(dialog.options.remove);
  const [keys] = useState(() => keysOf(dialog.instances));
  const problems = limits ? tagProblems(lines, remove, limits) : [];
  const wrong = problems.some(({ key, value }) => key !== null || value !== null);

  const state = useActionDialog(dialog, {
    options: {
      // A line that is not right yet is no wish yet.
      set: lines
        .filter((_, index) => !problems[index]?.key && !problems[index]?.value)
        .map(({ key, value }) => ({ key, value })),
      remove,
      most: dialog.options.most,
    },
  });
  if (!limits) return null;

  function missing(): string | null {
    if (lines.length + remove.length === 0) return t("cannotConfirm.empty");
    return wrong ? t("cannotConfirm.wrong") : null;
  }

  return (
    <ActionDialog
      state={state}
      missing={missing()}
      meaning={[
        t("meaning.others"),
        t("meaning.limit", { n: format.number(limits.most) }),
        t("meaning.atOnce"),
      ]}
    >
      <SetTags
        lines={lines}
        problems={problems}
        keys={keys}
        most={limits.changes}
        onChange={setLines}
      />
      <RemovedTags keys={keys} value={remove} most={limits.changes} onChange={setRemove} />
    </ActionDialog>
  );
}
