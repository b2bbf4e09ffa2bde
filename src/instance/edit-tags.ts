import { AT_ONCE } from "./attribute-change.ts";
import { type Blocker, stateBlockers, withoutChargesBlockers } from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import { INSTANCE_STATES, type Instance, type InstanceState, type Tag } from "./instance.ts";
import type { ActionRules } from "./plan.ts";

export interface EditTagsOptions {
  /** Attached, or overwritten where the key is there. */
  readonly set: readonly Tag[];
  /** Keys of tags that go away. */
  readonly remove: readonly string[];
  /** Most tags that an instance may have in its cloud. */
  readonly most: number;
}

export interface EditTagsRequestOptions {
  readonly set: readonly Tag[];
  readonly remove: readonly string[];
}

/** Tags are another service's business: a busy or isolated instance has them too. */
const NOT_TAGGABLE: ReadonlySet<InstanceState> = new Set([
  "creating",
  "launch-failed",
  "terminating",
  "unknown",
]);
const TAGGABLE = INSTANCE_STATES.filter((state) => !NOT_TAGGABLE.has(state));

/** The part of an edit that changes something on this instance. [TG5] */
function tagChanges(
  { tags }: Pick<Instance, "tags">,
  { set, remove }: EditTagsOptions,
): EditTagsRequestOptions {
  const now = new Map(tags.map(({ key, value }) => [key, value]));
  return {
    set: set.filter(({ key, value }) => now.get(key) !== value),
    remove: remove.filter((key) => now.has(key)),
  };
}

/** Why an instance's tags cannot be edited so; empty when they can. [TG4, TG6, TG7] */
export function editTagsBlockers(instance: Instance, options: EditTagsOptions): Blocker[] {
  const withoutCharges = withoutChargesBlockers(instance);
  const blockers = withoutCharges.length > 0 ? withoutCharges : stateBlockers(instance, TAGGABLE);
  const wanted = options.set.length + options.remove.length > 0;
  const { set, remove } = tagChanges(instance, options);
  if (wanted && set.length + remove.length === 0) blockers.push("nothing-to-change");
  const keys = new Set(instance.tags.map(({ key }) => key));
  for (const key of remove) keys.delete(key);
  for (const { key } of set) keys.add(key);
  if (set.length > 0 && keys.size > options.most) blockers.push("too-many-tags");
  return blockers;
}

/** What goes away with an edit: values that are overwritten, tags that are removed. [TG8] */
function editTagsConsequences(instance: Instance, options: EditTagsOptions): Consequence[] {
  const { set, remove } = tagChanges(instance, options);
  const kept = new Set(set.map(({ key }) => key));
  const gone = new Set(remove);
  const overwritten = instance.tags.filter(({ key }) => kept.has(key));
  const removed = instance.tags.filter(({ key }) => gone.has(key));
  const consequences: Consequence[] = [];
  if (overwritten.length > 0) consequences.push({ code: "tags-overwritten", tags: overwritten });
  if (removed.length > 0) consequences.push({ code: "tags-removed", tags: removed });
  return consequences;
}

/** See [AT3] for the end. */
export const editTagsRules: ActionRules<EditTagsOptions, EditTagsRequestOptions> = {
  blockers: editTagsBlockers,
  consequences: editTagsConsequences,
  requestOptions: tagChanges,
  done: ({ tags }, { set, remove }) => {
    const now = new Map(tags.map(({ key, value }) => [key, value]));
    return (
      set.every(({ key, value }) => now.get(key) === value) && !remove.some((key) => now.has(key))
    );
  },
  ...AT_ONCE,
};
