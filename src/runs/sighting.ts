import type { CloudErrorKind } from "../cloud/cloud-error.ts";
import { type ActionName, type RulesOf, rulesOf } from "../instance/action-rules.ts";
import {
  type Instance,
  type Instant,
  isInTransition,
  numbersOperations,
  operationMark,
} from "../instance/instance.ts";
import {
  type FailReason,
  FRUITLESS_AFTER,
  FRUITLESS_READINGS,
  MAX_ATTEMPTS,
  type Run,
  type RunItem,
  type RunRequest,
  SLOW_AFTER,
} from "./run.ts";
import type { Sighting } from "./run-events.ts";

/** What a reading of an item's instance tells about its run; undefined when it is not there. */
export function sightingOf<Name extends ActionName>(
  run: Pick<Run<Name>, "action" | "requests">,
  { id, request }: RunItem,
  instance: Instance | undefined,
): Sighting {
  const rules = rulesOf(run.action);
  if (!instance) {
    const shows = rules.doneWhenGone ? "done" : "gone";
    return { id, shows, operation: null, requestId: null, failed: false, message: null };
  }
  const { operation } = instance;
  return {
    id,
    shows: showing(rules, instance, request === null ? undefined : run.requests[request]),
    operation: operationMark(instance),
    requestId: operation?.requestId ?? null,
    failed: operation?.phase === "failed",
    message: operation?.error ?? null,
  };
}

function showing<Name extends ActionName>(
  rules: RulesOf<Name>,
  instance: Instance,
  request: RunRequest<Name> | undefined,
): Sighting["shows"] {
  if (request && rules.done(instance, request.options)) return "done";
  if (rules.underWay(instance)) return "busy";
  if (rules.undone(instance)) return "undone";
  // At rest in a state that the action does not know, such as the recycle bin: it will not come.
  return isInTransition(instance) || instance.state === "unknown" ? "other" : "undone";
}

/**
 * Whether a reading alone shows an item done, where no operation on the instance could tell whose doing
 * it was: what is to be destroyed is gone, or a value is now as was asked for and was not before.
 */
export function isAsWanted<Name extends ActionName>(
  run: Pick<Run<Name>, "action" | "requests">,
  { request: index, doneBefore }: RunItem,
  instance: Instance | undefined,
): boolean {
  const rules = rulesOf(run.action);
  if (!instance) return rules.doneWhenGone === true;
  const request = index === null ? undefined : run.requests[index];
  if (!request || doneBefore || !rules.doneByAnswer?.(request.options)) return false;
  return rules.done(instance, request.options);
}

/**
 * Whether a reading shows the action at work or done although the cloud, which numbers no operations,
 * leaves open whose doing it is. Nothing of it was there when the run began, so it counts as the run's.
 */
export function isBegunUnnumbered<Name extends ActionName>(
  run: Pick<Run<Name>, "action" | "requests">,
  item: RunItem,
  instance: Instance | undefined,
): boolean {
  if (!instance || numbersOperations(instance)) return false;
  const { shows, operation } = sightingOf(run, item, instance);
  if (shows !== "done") return shows === "busy";
  return !item.doneBefore || operation !== item.operationBefore;
}

/** Faults with which the cloud, or the way to it, says that nothing was done. */
const SAID_UNDONE: ReadonlySet<CloudErrorKind> = new Set(["internal", "throttled", "not-sent"]);

/**
 * Whether a request that is said not to be done may be sent again once readings agree. Without any
 * answer it is never sent again: it may still arrive.
 */
export function isRepeatable({ fault, attempts }: RunRequest): boolean {
  return fault !== null && SAID_UNDONE.has(fault.kind) && attempts < MAX_ATTEMPTS;
}

/** Whether enough readings have shown nothing of an action to believe them. */
export function isFruitless(item: RunItem, request: RunRequest, at: Instant): boolean {
  return item.fruitless >= FRUITLESS_READINGS && at - (request.sentAt ?? at) >= FRUITLESS_AFTER;
}

/** When a reading was made, and whether its run still wants what is not done. */
interface Occasion {
  readonly from: Instant;
  readonly at: Instant;
  readonly calledOff: boolean;
}

/**
 * The item after a reading that began at `from`; the same one when the reading changes nothing.
 * That something is not to be seen counts only if the reading began after the item's last change:
 * readings can overtake one another.
 */
export function itemAfterSighting(
  item: RunItem,
  request: RunRequest,
  sighting: Sighting,
  { from, at, calledOff }: Occasion,
): RunItem {
  const { status } = item;
  if (status !== "accepted" && status !== "in-progress" && status !== "unknown") return item;
  const positive = sighting.shows === "done" || sighting.shows === "busy";
  if (!positive && from < item.since) return item;

  switch (showsOf(item, sighting)) {
    case "done":
      return { ...item, status: "done", since: at, slow: false, fruitless: 0 };
    case "gone":
      return failed(item, { kind: "gone" }, at);
    case "other":
      return item;
    case "busy":
      return afterBusy(item, request, at);
    case "undone":
      return afterUndone(item, request, sighting, { at, calledOff });
  }
}

/** An end state that was there before counts only once something new was done to the instance. */
function showsOf(item: RunItem, { shows, operation }: Sighting): Sighting["shows"] {
  if (shows !== "done" || !item.doneBefore || item.status === "in-progress") return shows;
  return operation !== item.operationBefore ? "done" : "undone";
}

function afterBusy(item: RunItem, request: RunRequest, at: Instant): RunItem {
  const slow = at - (request.sentAt ?? item.since) >= SLOW_AFTER;
  if (item.status === "in-progress" && item.slow === slow) return item;
  const since = item.status === "in-progress" ? item.since : at;
  return { ...item, status: "in-progress", since, slow, fruitless: 0 };
}

function afterUndone(
  item: RunItem,
  request: RunRequest,
  sighting: Sighting,
  { at, calledOff }: Pick<Occasion, "at" | "calledOff">,
): RunItem {
  const ended =
    item.status === "in-progress" ||
    (request.requestId !== null && sighting.operation === request.requestId) ||
    (sighting.failed && sighting.operation !== item.operationBefore);
  if (ended) {
    const message = sighting.failed ? sighting.message : null;
    return failed(item, { kind: "gave-up", message, requestId: sighting.requestId ?? null }, at);
  }
  const next = { ...item, fruitless: item.fruitless + 1 };
  if (!isFruitless(next, request, at)) return next;
  if (item.status === "accepted") {
    return failed(next, { kind: "not-begun", requestId: request.requestId }, at);
  }
  // What may be sent again is for the driver to decide: only one tab may send.
  if (isRepeatable(request)) {
    return calledOff ? { ...next, status: "cancelled", since: at } : next;
  }
  // The cloud did answer: this is one of those it refused, in the words it found for all of them.
  if (request.fault?.kind === "partial") {
    return failed(next, { kind: "fault", fault: request.fault }, at);
  }
  return failed(next, { kind: "not-carried-out", fault: request.fault }, at);
}

function failed(item: RunItem, reason: FailReason, at: Instant): RunItem {
  return { ...item, status: "failed", since: at, reason, slow: false };
}
