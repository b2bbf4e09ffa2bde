import type {
  ActionName,
  ChosenOptions,
  RulesOf,
  SentOptions,
} from "../../instance/action-rules.ts";
import type { Blocker } from "../../instance/blockers.ts";
import type { Instance, InstanceId, Instant } from "../../instance/instance.ts";
import { groupVerdicts, type Plan, planSteps, type VerdictGroups } from "../../instance/plan.ts";
import type { Steps } from "../../instance/steps.ts";
import type { KnownSurroundings } from "../../instance/surroundings.ts";
import { amongOthersSteps } from "../surroundings/among-others.ts";
import { type Circumstances, underCircumstances } from "./circumstances.ts";
import { eligibleIds } from "./confirmation.ts";

/** What a dialog lists, as it was read. */
export interface Listing {
  readonly instances: readonly Instance[];
  readonly circumstances: Circumstances;
  readonly takenAt: Instant;
}

/** Everything that the verdicts of a dialog rest on. */
export interface ListingInput<Name extends ActionName> {
  readonly rules: RulesOf<Name>;
  readonly listing: Listing;
  readonly options: ChosenOptions<Name>;
  readonly known: ReadonlyMap<InstanceId, Blocker>;
  readonly surroundings: KnownSurroundings | null;
  readonly maxIds: number;
}

export interface PlannedListing<Name extends ActionName> {
  /** What it was planned from: by the time it is there, something may have changed. */
  readonly from: ListingInput<Name>;
  readonly plan: Plan<SentOptions<Name>>;
  readonly groups: VerdictGroups;
  /** To how many of the listed instances it would be done. */
  readonly eligible: number;
}

/** Plans what a dialog lists, a few instances at a time. */
export function* listingSteps<Name extends ActionName>(
  from: ListingInput<Name>,
): Steps<PlannedListing<Name>> {
  const { listing, known, surroundings, options, maxIds } = from;
  const { instances, circumstances } = listing;
  const rules = yield* amongOthersSteps(
    underCircumstances(from.rules, { ...circumstances, known }),
    surroundings,
    instances,
    options,
  );
  const plan = yield* planSteps(rules, instances, options, maxIds);
  yield;
  const eligible = eligibleIds(plan.verdicts).size;
  yield;
  return { from, plan, groups: groupVerdicts(plan.verdicts), eligible };
}
