import type { Instance, InstanceId } from "../../instance/instance.ts";
import type { ActionRules } from "../../instance/plan.ts";
import { type Surroundings, surroundingsConsequences } from "../../instance/surroundings.ts";

/**
 * The rules of an action that also tell what it does to others. `listed` decides who goes down
 * together: whoever of them the action can be done to. [SU3]
 */
export function amongOthers<Options, RequestOptions>(
  rules: ActionRules<Options, RequestOptions>,
  surroundings: ReadonlyMap<InstanceId, Surroundings> | null,
  listed: readonly Instance[],
  options: Options,
): ActionRules<Options, RequestOptions> {
  const { takesDown } = rules;
  if (!takesDown || !surroundings) return rules;
  const leaving = new Set(
    listed
      .filter((one) => takesDown(one, options) && rules.blockers(one, options).length === 0)
      .map(({ id }) => id),
  );
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
