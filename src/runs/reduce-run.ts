import { type ActionName, rulesOf } from "../instance/action-rules.ts";
import type { InstanceId, Instant } from "../instance/instance.ts";
import {
  type FailReason,
  FINAL_STATUSES,
  type Run,
  type RunItem,
  type RunItemStatus,
  type RunRequest,
} from "./run.ts";
import type { Leaver, RunEvent } from "./run-events.ts";
import { itemAfterSighting } from "./sighting.ts";

/**
 * The run after an event. Returns the same run when the event changes nothing: because the run is
 * finished, because it comes too late, or because its sender is not the driver any more.
 */
export function reduceRun(run: Run, event: RunEvent): Run {
  if (run.finishedAt !== null) return run;
  const next = apply(run, event);
  if (next === run || !next.items.every(({ status }) => FINAL_STATUSES.has(status))) return next;
  return { ...next, finishedAt: event.at };
}

/** Whether nothing more is to be seen of a request once the cloud has taken it. */
function endsByAnswer<Name extends ActionName>(run: Run<Name>, index: number): boolean {
  const request = run.requests[index];
  return (request && rulesOf(run.action).doneByAnswer?.(request.options)) === true;
}

/** Whether the request may leave now as far as the run knows; the clock is the sender's affair. */
function maySend(run: Run, request: number, driver: RunEvent & { type: "sent" }): boolean {
  return (
    run.finishedAt === null &&
    run.driver === driver.driver &&
    !run.awaitingAgreement &&
    run.requests[request]?.status === "waiting"
  );
}

function apply(run: Run, event: RunEvent): Run {
  const { at } = event;
  switch (event.type) {
    case "grace-skipped":
      return run.graceUntil !== null && at < run.graceUntil ? { ...run, graceUntil: at } : run;
    case "resumed":
      return run.awaitingAgreement ? { ...run, awaitingAgreement: false } : run;
    case "taken-over":
      return takenOver(run, event.driver, at);
    case "cancelled":
      return cancelled(run, at, event.because ? { kind: event.because } : null);
    case "sent": {
      if (!maySend(run, event.request, event)) return run;
      const attempts = (run.requests[event.request]?.attempts ?? 0) + 1;
      return move(run, event.request, "sent", at, {
        status: "sent",
        sentAt: at,
        attempts,
        notBefore: null,
      });
    }
    case "postponed":
      if (run.requests[event.request]?.status !== "sent") return run;
      if (run.calledOff) return lookInto(run, event.request, at, { fault: event.fault });
      return move(run, event.request, "waiting", at, {
        status: "waiting",
        notBefore: event.until,
        fault: event.fault,
      });
    case "accepted": {
      if (run.requests[event.request]?.status !== "sent") return run;
      const end = endsByAnswer(run, event.request) ? "done" : "accepted";
      return move(run, event.request, end, at, {
        status: "accepted",
        requestId: event.requestId,
        fault: null,
      });
    }
    case "unanswered":
      if (run.requests[event.request]?.status !== "sent") return run;
      return move(run, event.request, "unknown", at, { status: "unanswered", fault: event.fault });
    case "refused":
      return refused(run, event);
    case "narrowed":
      return narrowed(run, event);
    case "requeued":
      return requeued(run, event);
    case "read":
      return read(run, event);
  }
}

/** Brings a request, and those of its items that have not ended, to a new status. */
function move(
  run: Run,
  index: number,
  status: RunItemStatus,
  at: Instant,
  change: Partial<RunRequest>,
): Run {
  // Not those that were found to be taken before it left again: they are on their own way.
  const held = new Set(run.requests[index]?.ids);
  return {
    ...run,
    requests: replaceAt(run.requests, index, { ...change, since: at }),
    items: run.items.map((item) =>
      item.request === index && held.has(item.id) && !FINAL_STATUSES.has(item.status)
        ? { ...item, status, since: at, fruitless: 0 }
        : item,
    ),
  };
}

/** Leaves it to readings whether a request that has left was carried out. */
function lookInto(run: Run, index: number, at: Instant, change: Partial<RunRequest> = {}): Run {
  return move(run, index, "unknown", at, { ...change, status: "unanswered", notBefore: null });
}

function replaceAt(
  requests: readonly RunRequest[],
  index: number,
  change: Partial<RunRequest>,
): RunRequest[] {
  return requests.map((request, at) => (at === index ? { ...request, ...change } : request));
}

function takenOver(run: Run, driver: Run["driver"], at: Instant): Run {
  if (run.driver === driver) return run;
  let next: Run = { ...run, driver, awaitingAgreement: true, graceUntil: null };
  run.requests.forEach(({ status }, index) => {
    if (status === "sent") next = move(next, index, "unknown", at, { status: "unanswered" });
  });
  return next;
}

function cancelled(run: Run, at: Instant, reason: FailReason | null): Run {
  let next: Run = run.calledOff ? run : { ...run, calledOff: true };
  run.requests.forEach(({ status, attempts }, index) => {
    if (status !== "waiting") return;
    // One that left before is only said not to be done. Readings have the last word.
    if (attempts > 0) next = lookInto(next, index, at);
    else next = move(next, index, "cancelled", at, { status: "cancelled" });
  });
  if (reason === null || next === run) return next;
  const items = next.items.map((item, index) =>
    item === run.items[index] || item.status !== "cancelled" ? item : { ...item, reason },
  );
  return { ...next, items };
}

function refused(run: Run, event: RunEvent & { type: "refused" }): Run {
  const { at, fault, parts, leavers } = event;
  const taken = new Set(event.taken);
  const old = run.requests[event.request];
  if (old?.status !== "sent") return run;
  const requests = replaceAt(run.requests, event.request, { status: "refused", since: at, fault });
  const homes = new Map<InstanceId, number>();
  const next = run.calledOff ? "cancelled" : "waiting";
  for (const ids of parts) {
    for (const id of ids) homes.set(id, requests.length);
    requests.push({ ...old, ids, status: next, since: at, sentAt: null, attempts: 0, fault });
  }
  const reasons = reasonsOf(leavers);
  const held = new Set(old.ids);
  const items = run.items.map((item): RunItem => {
    if (item.request !== event.request || !held.has(item.id)) return item;
    if (taken.has(item.id)) return { ...item, status: "in-progress", since: at };
    const home = homes.get(item.id);
    if (home !== undefined) return { ...item, status: next, since: at, request: home };
    return fail(item, reasons.get(item.id) ?? { kind: "fault", fault }, at);
  });
  return { ...run, requests, items };
}

function narrowed(run: Run, event: RunEvent & { type: "narrowed" }): Run {
  const { at } = event;
  const request = run.requests[event.request];
  if (request?.status !== "waiting") return run;
  const taken = new Set(event.taken);
  const reasons = reasonsOf(event.leavers);
  const ids = request.ids.filter((id) => !taken.has(id) && !reasons.has(id));
  if (ids.length === request.ids.length) return run;
  const items = run.items.map((item): RunItem => {
    if (item.request !== event.request || item.status !== "waiting") return item;
    const reason = reasons.get(item.id);
    if (reason) return fail(item, reason, at);
    return taken.has(item.id) ? { ...item, status: "in-progress", since: at } : item;
  });
  const change: Partial<RunRequest> =
    ids.length > 0 ? { ids } : { ids, status: "emptied", since: at };
  return { ...run, requests: replaceAt(run.requests, event.request, change), items };
}

function requeued(run: Run, event: RunEvent & { type: "requeued" }): Run {
  const { at } = event;
  const old = run.requests[event.request];
  if (old?.status !== "unanswered" || run.calledOff) return run;
  const wanted = new Set(event.ids);
  const ids: InstanceId[] = [];
  const items = run.items.map((item): RunItem => {
    if (item.request !== event.request || item.status !== "unknown" || !wanted.has(item.id)) {
      return item;
    }
    ids.push(item.id);
    return { ...item, status: "waiting", since: at, request: run.requests.length, fruitless: 0 };
  });
  if (ids.length === 0) return run;
  const again = { ...old, ids, status: "waiting", since: at, notBefore: event.until } as const;
  return { ...run, requests: [...run.requests, again], items };
}

function read(run: Run, event: RunEvent & { type: "read" }): Run {
  const sightings = new Map(event.sightings.map((sighting) => [sighting.id, sighting]));
  let changed = false;
  const items = run.items.map((item) => {
    const sighting = sightings.get(item.id);
    const request = item.request === null ? undefined : run.requests[item.request];
    if (!sighting || !request) return item;
    const next = itemAfterSighting(item, request, sighting, { ...event, calledOff: run.calledOff });
    if (next !== item) changed = true;
    return next;
  });
  return changed ? { ...run, items } : run;
}

function fail(item: RunItem, reason: FailReason, at: Instant): RunItem {
  return { ...item, status: "failed", since: at, reason, slow: false };
}

function reasonsOf(leavers: readonly Leaver[]): Map<InstanceId, FailReason> {
  return new Map(leavers.map(({ id, reason }) => [id, reason]));
}
