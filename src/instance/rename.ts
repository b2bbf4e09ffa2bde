import { AT_ONCE, attributeChangeBlockers } from "./attribute-change.ts";
import type { Blocker } from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import type { Instance, InstanceId } from "./instance.ts";
import { isPattern, nameAt } from "./instance-name.ts";
import type { ActionRules } from "./plan.ts";

export interface RenameOptions {
  /** One name for all, or a pattern with a sequence; empty until something is written. */
  readonly name: string;
  /** Where each instance stands in the sequence, from 0: a later retry gives the same names. */
  readonly positions: Readonly<Record<string, number>>;
}

export interface RenameRequestOptions {
  readonly name: string;
}

/** The name an instance would get; empty when none is written yet. [NM2, NM3] */
function newNameOf(id: InstanceId, { name, positions }: RenameOptions): string {
  return nameAt(name, positions[id] ?? 0);
}

/** Positions in a sequence for these, in their order; none where the name does not count. [NM3] */
export function positionsOf(
  name: string,
  ids: readonly InstanceId[],
): Readonly<Record<string, number>> {
  return isPattern(name) ? Object.fromEntries(ids.map((id, position) => [id, position])) : {};
}

/** The new name, said at every row before anything is sent. [NM4] */
function renameConsequences({ id }: Instance, options: RenameOptions): Consequence[] {
  const name = newNameOf(id, options);
  return name === "" ? [] : [{ code: "new-name", name }];
}

/** Why an instance cannot be called otherwise; empty when it can. [AT1, AT2, NM6] */
function renameBlockers(instance: Instance): Blocker[] {
  const blockers = attributeChangeBlockers(instance);
  return instance.renamable ? blockers : [...blockers, "name-fixed"];
}

/** Instances that get the same name share requests; see [AT1, AT2, AT3, NM5] for the rest. */
export const renameRules: ActionRules<RenameOptions, RenameRequestOptions> = {
  blockers: renameBlockers,
  consequences: renameConsequences,
  requestOptions: ({ id }, options) => ({ name: newNameOf(id, options) }),
  done: (instance, { name }) => instance.name === name,
  ...AT_ONCE,
};
