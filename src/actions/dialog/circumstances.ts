import type { Blocker } from "../../instance/blockers.ts";
import type { InstanceId } from "../../instance/instance.ts";
import type { ActionRules } from "../../instance/plan.ts";

/** What is known about listed instances that no reading of one instance shows. */
export interface Circumstances {
  /** Asked for again, and not there any more. */
  readonly gone: ReadonlySet<InstanceId>;
  /** What a run of this console is doing to an instance, before the cloud shows it. */
  readonly pending: ReadonlyMap<InstanceId, Blocker>;
  /** What the cloud said when it was asked about the choice that was made. */
  readonly known?: ReadonlyMap<InstanceId, Blocker>;
}

/**
 * The rules of an action under these circumstances. A wrapped rule keeps plan, groups and review
 * free of special cases: a vanished or already requested instance is blocked like any other, and so
 * is one for which the choice cannot be had. [PL9, PL10, RZ12]
 */
export function underCircumstances<Options, RequestOptions>(
  rules: ActionRules<Options, RequestOptions>,
  { gone, pending, known }: Circumstances,
): ActionRules<Options, RequestOptions> {
  return {
    ...rules,
    blockers: (instance, options) => {
      if (gone.has(instance.id)) return ["gone"];
      const unavailable = known?.get(instance.id);
      const own = rules.blockers(instance, options);
      const blockers = unavailable ? [...own, unavailable] : own;
      const requested = pending.get(instance.id);
      // A state that forbids the action already says more than that it was asked for.
      return blockers.length === 0 && requested ? [requested] : blockers;
    },
  };
}
