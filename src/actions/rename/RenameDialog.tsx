import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { nameAt, nameProblem } from "../../instance/instance-name.ts";
import { positionsOf, type RenameOptions } from "../../instance/rename.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { Meaning } from "../dialog/Meaning.tsx";
import { showLeftOut } from "../dialog/show-left-out.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { NameChoice } from "./NameChoice.tsx";

/** Gives what is listed one new name, or names with numbers; each row shows its own beforehand. */
export function RenameDialog({
  action,
  instances,
  options: initialOptions,
  onClose,
  onStarted,
}: ActionDialogProps<"rename">) {
  const { t } = useTranslation(["rename", "actions"]);
  const format = useFormat();
  const { nameLimit } = useCloud().capabilities;
  const [options, setOptions] = useState<RenameOptions>(() => {
    const [only, ...more] = instances;
    const present = only && more.length === 0 ? only.name : "";
    return { ...initialOptions, name: initialOptions.name || present };
  });
  const state = useActionDialog({
    action,
    instances,
    options,
    onStarted: (ids, review) => {
      onStarted(ids);
      showLeftOut(action.name, review.gained.length);
      onClose();
    },
  });

  // The sequence runs through those that will be renamed, which the plan has just told.
  const eligible = new Set(
    [...state.groups.clear, ...state.groups.caution].map(({ instance }) => instance.id),
  );
  const positions = positionsOf(
    options.name,
    instances.map(({ id }) => id).filter((id) => eligible.has(id)),
  );
  if (!sameEntries(positions, options.positions)) setOptions({ ...options, positions });

  // No name of a sequence is longer than its last one.
  const longest = nameAt(options.name, Math.max(state.eligible - 1, 0));
  const problem = nameProblem(longest, nameLimit);
  const tooLong =
    problem?.kind === "too-long"
      ? t("tooLong", { length: problem.length, limit: nameLimit })
      : null;

  return (
    <ActionDialog
      title={t("actions:name.rename")}
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
        state.eligible === 0
          ? t("cannotConfirm.none")
          : problem?.kind === "empty"
            ? t("cannotConfirm.empty")
            : tooLong
      }
      tone="neutral"
      state={state}
      onClose={onClose}
      meaning={
        <Meaning title={t("meaning.title")} sentences={[t("meaning.only"), t("meaning.atOnce")]} />
      }
    >
      <NameChoice
        value={options.name}
        several={instances.length > 1}
        error={tooLong}
        onChange={(name) => {
          state.interrupt();
          setOptions({ ...options, name });
        }}
      />
    </ActionDialog>
  );
}

function sameEntries(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
