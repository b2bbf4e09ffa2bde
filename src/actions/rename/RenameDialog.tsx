import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nameAt, nameProblem } from "../../instance/instance-name.ts";
import { positionsOf, type RenameOptions } from "../../instance/rename.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogProps } from "../action.ts";
import { ActionDialog } from "../dialog/ActionDialog.tsx";
import { useActionDialog } from "../dialog/use-action-dialog.ts";
import { NameChoice } from "./NameChoice.tsx";

/** Gives what is listed one new name, or names with numbers; each row shows its own beforehand. */
export function RenameDialog(dialog: ActionDialogProps<"rename">) {
  const { t } = useTranslation("rename");
  const { nameLimit } = useCloud().capabilities;
  const [options, setOptions] = useState<RenameOptions>(() => {
    const [only, ...more] = dialog.instances;
    const present = only && more.length === 0 ? only.name : "";
    return { ...dialog.options, name: dialog.options.name || present };
  });
  const state = useActionDialog(dialog, { options });

  // The sequence runs through those that will be renamed, which the plan has just told.
  const eligible = new Set(
    [...state.groups.clear, ...state.groups.caution].map(({ instance }) => instance.id),
  );
  const positions = positionsOf(
    options.name,
    dialog.instances.map(({ id }) => id).filter((id) => eligible.has(id)),
  );
  if (!sameEntries(positions, options.positions)) setOptions({ ...options, positions });

  // No name of a sequence is longer than its last one.
  const longest = nameAt(options.name, Math.max(state.eligible - 1, 0));
  const problem = nameProblem(longest, nameLimit);
  const tooLong =
    problem?.kind === "too-long"
      ? t("tooLong", { length: problem.length, limit: nameLimit })
      : null;

  function missing(): string | null {
    if (state.eligible === 0) return null;
    return problem?.kind === "empty" ? t("cannotConfirm.empty") : tooLong;
  }

  return (
    <ActionDialog
      state={state}
      missing={missing()}
      meaning={[t("meaning.only"), t("meaning.atOnce")]}
    >
      <NameChoice
        value={options.name}
        several={dialog.instances.length > 1}
        error={tooLong}
        onChange={(name) => setOptions({ ...options, name })}
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
