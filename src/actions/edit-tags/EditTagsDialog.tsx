import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { tagProblems } from "../../instance/tags.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { keysOf } from "./keys-of.ts";
import { RemovedTags } from "./RemovedTags.tsx";
import { SetTags, type TagLine } from "./SetTags.tsx";

/** Sets and removes tags of what is listed; each row shows what goes away from it. */
export function EditTagsDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"edit-tags">) {
  const { t } = useTranslation(["edit-tags", "actions"]);
  const format = useFormat();
  const { tags: limits } = useCloud().capabilities;
  const [lines, setLines] = useState<readonly TagLine[]>(() =>
    initialOptions.set.map((tag, number) => ({ ...tag, number })),
  );
  const [remove, setRemove] = useState(initialOptions.remove);
  const [keys] = useState(() => keysOf(instances));
  const problems = limits ? tagProblems(lines, remove, limits) : [];
  const wrong = problems.some(({ key, value }) => key !== null || value !== null);

  const state = useActionDialog({
    action,
    instances,
    options: {
      // A line that is not right yet is no wish yet.
      set: lines
        .filter((_, index) => !problems[index]?.key && !problems[index]?.value)
        .map(({ key, value }) => ({ key, value })),
      remove,
      most: initialOptions.most,
    },
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });
  if (!limits) return null;

  return (
    <ActionDialog
      title={t("actions:name.edit-tags")}
      groupTitles={{
        clear: t("group.clear"),
        caution: t("group.caution"),
        blocked: t("group.blocked"),
      }}
      confirmLabel={t("confirm", {
        n: format.number(state.eligible),
        m: format.number(state.listed),
      })}
      cannotConfirm={
        lines.length + remove.length === 0
          ? t("cannotConfirm.empty")
          : wrong
            ? t("cannotConfirm.wrong")
            : state.eligible === 0
              ? t("cannotConfirm.none")
              : null
      }
      tone="neutral"
      state={state}
      onClose={onClose}
      meaning={
        <Meaning
          title={t("meaning.title")}
          sentences={[
            t("meaning.others"),
            t("meaning.limit", { n: format.number(limits.most) }),
            t("meaning.atOnce"),
          ]}
        />
      }
    >
      <SetTags
        lines={lines}
        problems={problems}
        keys={keys}
        most={limits.changes}
        onChange={(changed) => {
          state.interrupt();
          setLines(changed);
        }}
      />
      <RemovedTags
        keys={keys}
        value={remove}
        most={limits.changes}
        onChange={(changed) => {
          state.interrupt();
          setRemove(changed);
        }}
      />
    </ActionDialog>
  );
}
