import { type Blocker, operationBlockers, stateBlockers } from "./blockers.ts";
import type { Instance } from "./instance.ts";
import type { ActionRules } from "./plan.ts";
import { backInTheList } from "./recycle-bin.ts";

/** Months for which a subscription can be renewed at once (API reference, InstanceChargePrepaid). */
export const RENEWAL_PERIODS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36, 48, 60] as const;

export interface RenewOptions {
  /** One of {@link RENEWAL_PERIODS}. */
  readonly months: number;
}

export interface RenewRequestOptions extends RenewOptions {
  /** What becomes of it at the end of the new period: what became of it before. [RN3] */
  readonly renewal: "manual" | "automatic" | "none";
}

/** Why a subscription cannot be renewed; empty when it can. [RN1, RN2] */
export function renewBlockers(instance: Instance): Blocker[] {
  const { billing, restriction } = instance;
  const blockers = [
    ...stateBlockers(instance, ["running", "stopped", "rescue", "recycled"]),
    // What could not be reinstalled is paid for all the same.
    ...operationBlockers(instance, ({ name }) => name === "renew").filter(
      (blocker) => blocker !== "reinstall-failed",
    ),
  ];
  if (restriction === "isolated") blockers.push("isolated");
  if (billing !== "subscription") blockers.push("not-a-subscription");
  return blockers;
}

/** See [RN4] for the end. */
export const renewRules: ActionRules<RenewOptions, RenewRequestOptions> = {
  blockers: renewBlockers,
  consequences: () => [],
  requestOptions: ({ renewal }, { months }) => ({
    months,
    renewal: renewal === "unknown" ? "manual" : renewal,
  }),
  ...backInTheList("renew"),
};
