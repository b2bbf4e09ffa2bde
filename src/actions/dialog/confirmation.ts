import type { Instance, InstanceId } from "../../instance/instance.ts";
import {
  type ActionRules,
  type Plan,
  type PlanReview,
  planAction,
  reviewPlan,
  type Verdict,
} from "../../instance/plan.ts";

/** What pressing the confirming button leads to, once the states were read again. */
export type Confirmation<RequestOptions> =
  /** Every instance the person agreed to can still be done: this plan holds them and no other. */
  | {
      readonly kind: "agreed";
      readonly plan: Plan<RequestOptions>;
      readonly review: PlanReview;
    }
  /** Fewer than before would be done: the person has to look again. */
  | { readonly kind: "fewer"; readonly review: PlanReview };

export interface ConfirmationInput<Options, RequestOptions> {
  readonly rules: ActionRules<Options, RequestOptions>;
  readonly options: Options;
  readonly maxIds: number;
  /** The verdicts the person saw when the button was pressed. */
  readonly shown: readonly Verdict[];
  readonly fresh: readonly Instance[];
}

/**
 * Holds what was shown against what is true now. Instances that became eligible meanwhile are not
 * in the agreed plan: nobody has agreed to them. [PL6, PL7]
 */
export function confirm<Options, RequestOptions>({
  rules,
  options,
  maxIds,
  shown,
  fresh,
}: ConfirmationInput<Options, RequestOptions>): Confirmation<RequestOptions> {
  const now = planAction(rules, fresh, options, maxIds);
  const review = reviewPlan(shown, now.verdicts);
  if (review.lost.length > 0) return { kind: "fewer", review };

  const agreed = eligibleIds(shown);
  const plan = planAction(
    rules,
    fresh.filter(({ id }) => agreed.has(id)),
    options,
    maxIds,
  );
  return { kind: "agreed", plan, review };
}

/** The instances that an action would be done to. */
export function eligibleIds(verdicts: readonly Verdict[]): Set<InstanceId> {
  return new Set(
    verdicts.filter(({ blockers }) => blockers.length === 0).map(({ instance }) => instance.id),
  );
}
