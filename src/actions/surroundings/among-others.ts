import type { Instance, InstanceId } from "../../instance/instance.ts";
import type { ActionRules } from "../../instance/plan.ts";
import { atOnce, type Steps } from "../../instance/steps.ts";
import { type KnownSurroundings, surroundingsConsequences } from "../../instance/surroundings.ts";

/** Instances that are looked at in one step. */
const STEP = 500;

/**
 * The rules of an action that also tell what it does to others. `listed` decides who goes down
 * together: whoever of them the action can be done to. [SU3]
 */
export function amongOthers<Options, RequestOptions>(
  rules: ActionRules<Options, RequestOptions>,
  surroundings: KnownSurroundings | null,
  listed: readonly Instance[],
  options: Options,
): ActionRules<Options, RequestOptions> {
  return atOnce(amongOthersSteps(rules, surroundings, listed, options));
}

/** The same a few instances at a time. */
export function* amongOthersSteps<Options, RequestOptions>(
  rules: ActionRules<Options, RequestOptions>,
  surroundings: KnownSurroundings | null,
  listed: readonly Instance[],
  options: Options,
): Steps<ActionRules<Options, RequestOptions>> {
  const { takesDown } = rules;
  if (!takesDown || !surroundings) return rules;
  const leaving = new Set<InstanceId>();
  for (const [index, one] of listed.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (takesDown(one, options) && rules.blockers(one, options).length === 0) leaving.add(one.id);
  }
  return {
    ...rules,
    consequences: (instance, chosen) => {
      const own = rules.consequences(instance, chosen);
      const downtime = takesDown(instance, chosen);
      const around = surroundings.get(instance.id);
      return downtime && around
        ? [...own, ...surroundingsConsequences(around, leaving, downtime)]
        : own;
    },
  };
}
