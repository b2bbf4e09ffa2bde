/** What can be done to an instance in the recycle bin: get it back, or let it go for good. */
import { type Blocker, operationBlockers, restrictionBlockers, stateBlockers } from "./blockers.ts";
import { destructionConsequences } from "./destruction.ts";
import {
  type Instance,
  type InstanceState,
  isInTransition,
  type OperationName,
} from "./instance.ts";
import type { ActionRules } from "./plan.ts";

/** Not in the bin says more than which of the other states it is; what ends by itself says so. [RB1] */
function binBlockers(instance: Instance, task: OperationName): Blocker[] {
  const { state } = instance;
  const elsewhere: Blocker[] =
    state === "terminating" || state === "unknown"
      ? stateBlockers(instance, [])
      : state === "recycled"
        ? []
        : ["not-recycled"];
  return [
    ...elsewhere,
    ...operationBlockers(instance, ({ name }) => name === task).filter(
      (blocker) => blocker !== "reinstall-failed",
    ),
    ...restrictionBlockers(instance),
  ];
}

export interface RecoverOptions {
  /** Whether the account is known to owe money: then nothing leaves the bin before a top-up. */
  readonly inArrears: boolean;
}

/** Recovering leaves nothing to tell the cloud but which. */
export type RecoverRequestOptions = Readonly<Record<never, never>>;

/** Why an instance cannot be recovered; empty when it can. [RB1, RB2, RB3] */
export function recoverBlockers(instance: Instance, { inArrears }: RecoverOptions): Blocker[] {
  const blockers = binBlockers(instance, "recover");
  const { billing, setAsideBy } = instance;
  if (billing === "subscription") blockers.push("renew-first");
  else if (billing !== "pay-as-you-go") blockers.push("billing-not-supported");
  else if (inArrears || setAsideBy === "arrears") blockers.push("in-arrears");
  return blockers;
}

/** See [RB6] for the end. */
export const recoverRules: ActionRules<RecoverOptions, RecoverRequestOptions> = {
  blockers: recoverBlockers,
  consequences: () => [],
  requestOptions: () => ({}),
  ...backInTheList("recover"),
};

/** What is released goes as it is. */
export type ReleaseOptions = Readonly<Record<never, never>>;

export interface ReleaseRequestOptions {
  /** As with a termination: one request, one billing mode. [RB5] */
  readonly rawBilling: string;
}

/** Why an instance cannot be released; empty when it can. In the bin nothing is protected. [RB1, RB4] */
export function releaseBlockers(instance: Instance): Blocker[] {
  return binBlockers(instance, "terminate");
}

/** See [RB7] for the end. */
export const releaseRules: ActionRules<ReleaseOptions, ReleaseRequestOptions> = {
  blockers: releaseBlockers,
  consequences: (instance) => [{ code: "destroyed-at-once" }, ...destructionConsequences(instance)],
  requestOptions: ({ rawBilling }) => ({ rawBilling }),
  underWay: ({ state, operation }) =>
    state === "terminating" || (operation?.name === "terminate" && operation.phase === "operating"),
  done: () => false,
  undone: (instance) => instance.state !== "unknown" && !isInTransition(instance),
  doneWhenGone: true,
};

const IN_SERVICE: ReadonlySet<InstanceState> = new Set(["running", "stopped", "rescue"]);

/** How an action ends that brings an instance back from the bin. [RB6] */
export function backInTheList(task: OperationName) {
  const failed = ({ operation }: Instance) =>
    operation?.name === task && operation.phase === "failed";
  const isBack = (instance: Instance) =>
    IN_SERVICE.has(instance.state) && !isInTransition(instance);
  return {
    underWay: ({ state, operation }: Instance) =>
      state === "starting" || (operation?.name === task && operation.phase === "operating"),
    done: (instance: Instance) => isBack(instance) && !failed(instance),
    undone: (instance: Instance) =>
      failed(instance) ||
      instance.state === "terminating" ||
      (instance.state !== "unknown" && !isBack(instance) && !isInTransition(instance)),
  };
}
