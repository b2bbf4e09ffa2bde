import {
  type Blocker,
  managedBlockers,
  operationBlockers,
  restrictionBlockers,
  stateBlockers,
} from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import { destructionConsequences } from "./destruction.ts";
import { type Instance, type InstanceState, type Instant, isInTransition } from "./instance.ts";
import type { ActionRules } from "./plan.ts";

/**
 * How an instance goes (`tencent.md §6.6`): `now` for good at once; `recycle` into the recycle bin, which
 * releases it later; `timed` for good at a moment that is set.
 */
export const TERMINATION_WAYS = ["now", "recycle", "timed"] as const;
export type TerminationWay = (typeof TERMINATION_WAYS)[number];

export interface TerminateOptions {
  readonly how: TerminationWay;
  /** With `timed` only; null until a moment is chosen. To the second: see {@link timedTerminationAt}. */
  readonly at: Instant | null;
}

export interface TerminateRequestOptions {
  /** `return`: a subscription is given back, by way of the recycle bin, however it was asked to go. */
  readonly how: TerminationWay | "return";
  readonly at: Instant | null;
  /** A request holds one billing mode only, in the cloud's own word (`tencent.md §3.4`). [TM6] */
  readonly rawBilling: string;
}

/** Why an instance cannot be terminated so; empty when it can. [TM1, TM2, TM3, TM4, TM5] */
export function terminateBlockers(instance: Instance, { how }: TerminateOptions): Blocker[] {
  const { billing, protectedFromTermination, scheduledTermination } = instance;
  const blockers = how === "timed" ? timerStateBlockers(instance) : rightAwayBlockers(instance);
  if (protectedFromTermination && instance.state !== "recycled") {
    blockers.push("protected-from-termination");
  }
  if (how === "timed") {
    if (billing !== "pay-as-you-go") blockers.push("timed-needs-pay-as-you-go");
    if (scheduledTermination) blockers.push("termination-scheduled");
  }
  if (how === "recycle" && billing !== "pay-as-you-go" && billing !== "subscription") {
    blockers.push("no-recycle-bin");
  }
  if (how !== "now" && billing !== "subscription" && isInArrears(instance)) {
    blockers.push("in-arrears");
  }
  return blockers;
}

/**
 * The end has to find the instance at rest, and as its cloud wants it; what failed or is over can
 * still be ended. [TM1, TM2, TN1, TN2, MG1]
 */
function rightAwayBlockers(instance: Instance): Blocker[] {
  const { terminationNeeds, publicIps } = instance;
  const atRest: readonly InstanceState[] = terminationNeeds.includes("stopped")
    ? ["stopped"]
    : ["running", "stopped", "rescue"];
  return [
    ...(instance.state === "recycled"
      ? (["already-recycled"] as const)
      : stateBlockers(instance, atRest)),
    ...(terminationNeeds.includes("no-public-ip") && publicIps.length > 0
      ? (["public-ip-attached"] as const)
      : []),
    ...managedBlockers(instance),
    ...operationBlockers(instance, ({ name }) => name === "terminate"),
    ...restrictionBlockers(instance),
  ].filter((blocker) => blocker !== "reinstall-failed" && blocker !== "expired");
}

/** A timer waits for whatever an instance is doing now. [TM4] */
function timerStateBlockers({ state, setAsideBy, restriction }: Instance): Blocker[] {
  const blockers: Blocker[] = [];
  if (state === "recycled") blockers.push("already-recycled");
  else if (state === "terminating" || state === "launch-failed" || state === "unknown") {
    blockers.push(...stateBlockers({ state, setAsideBy }, []));
  }
  return [...blockers, ...restrictionBlockers({ state, restriction })];
}

/** Whether the account owes money for it, as far as the instance itself shows it. [TM5] */
export function isInArrears({
  state,
  setAsideBy,
  deadline,
}: Pick<Instance, "state" | "setAsideBy" | "deadline">): boolean {
  if (deadline?.kind === "arrears-stop" || deadline?.kind === "arrears-release") return true;
  return state !== "recycled" && setAsideBy === "arrears";
}

/** How an instance really goes: a subscription goes into the recycle bin first. [TM7] */
function wayOf({ billing }: Instance, { how }: TerminateOptions): TerminateRequestOptions["how"] {
  return billing === "subscription" && how !== "timed" ? "return" : how;
}

/** What is destroyed, what is kept, and when. [TM7, TM8, TM9, DS1, DS2, DS3, DS4] */
export function terminateConsequences(
  instance: Instance,
  options: TerminateOptions,
): Consequence[] {
  const { scheduledTermination } = instance;
  const consequences: Consequence[] = [];
  const way = wayOf(instance, options);
  switch (way) {
    case "now":
      consequences.push({ code: "destroyed-at-once" });
      break;
    case "timed":
      consequences.push({ code: "destroyed-at", at: options.at });
      break;
    case "recycle":
      consequences.push({ code: "moved-to-recycle-bin", retention: "hours" });
      break;
    case "return":
      consequences.push({ code: "moved-to-recycle-bin", retention: "days" });
  }
  if (scheduledTermination) {
    consequences.push({ code: "timed-termination-dropped", at: scheduledTermination.at });
  }
  return [...consequences, ...destructionConsequences(instance)];
}

/** The answer ends a timed one; else see [TM10, TM11] for the end. */
export const terminateRules: ActionRules<TerminateOptions, TerminateRequestOptions> = {
  blockers: terminateBlockers,
  consequences: terminateConsequences,
  requestOptions: (instance, options) => {
    const how = wayOf(instance, options);
    return {
      how,
      at: how === "timed" ? options.at : null,
      rawBilling: instance.rawBilling,
    };
  },
  takesDown: (_, { how }) => (how === "timed" ? false : "for-good"),
  underWay: ({ state, operation }) =>
    state === "terminating" || (operation?.name === "terminate" && operation.phase === "operating"),
  // A cloud may take even a straight one by way of its recycle bin: then it is out of the list too.
  done: (instance, { how, at }) =>
    how === "timed"
      ? instance.scheduledTermination !== null && instance.scheduledTermination.at === at
      : instance.state === "recycled" && !isInTransition(instance),
  undone: (instance) =>
    instance.state !== "recycled" && instance.state !== "unknown" && !isInTransition(instance),
  doneByAnswer: ({ how }) => how === "timed",
  doneWhenGone: true,
  shownBeside: true,
};
