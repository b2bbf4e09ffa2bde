import { rulesOf } from "../instance/action-rules.ts";
import { type InstanceId, type Instant, operationMark } from "../instance/instance.ts";
import { GRACE, type Run, type RunId, type RunItem, type SessionId } from "./run.ts";
import type { Start } from "./run-engine.ts";

export interface Beginning {
  readonly id: RunId;
  readonly driver: SessionId;
  readonly at: Instant;
  readonly retryOf: RunId | null;
  /** Instances of the run that is repeated which are not there any more. */
  readonly gone?: readonly Pick<RunItem, "id" | "name" | "region">[];
}

/**
 * A run as it begins: nothing sent. Its items are the instances of the requests, and for a retry
 * also those that its verdicts leave out, failed for their blockers.
 */
export function createRun(start: Start, { id, driver, at, retryOf, gone = [] }: Beginning): Run {
  const rules = rulesOf(start.action);
  const homes = new Map<InstanceId, number>();
  start.requests.forEach(({ ids }, index) => {
    for (const id of ids) homes.set(id, index);
  });

  const items: RunItem[] = [];
  const seen = new Set<InstanceId>();
  for (const { instance, blockers } of start.verdicts) {
    const request = homes.get(instance.id);
    if (seen.has(instance.id) || (request === undefined && retryOf === null)) continue;
    seen.add(instance.id);
    const planned = request === undefined ? undefined : start.requests[request];
    items.push({
      id: instance.id,
      name: instance.name,
      region: instance.region,
      status: request === undefined ? "failed" : "waiting",
      since: at,
      reason: request === undefined ? { kind: "blocked", blockers, fault: null } : null,
      request: request ?? null,
      slow: false,
      fruitless: 0,
      operationBefore: operationMark(instance),
      doneBefore: planned !== undefined && rules.done(instance, planned.options),
    });
  }
  assertKnown(homes, seen);
  for (const { id, name, region } of gone) {
    items.push({
      id,
      name,
      region,
      status: "failed",
      since: at,
      reason: { kind: "gone" },
      request: null,
      slow: false,
      fruitless: 0,
      operationBefore: null,
      doneBefore: false,
    });
  }

  const waiting = items.filter(({ status }) => status === "waiting").length;
  return {
    id,
    provider: start.provider,
    action: start.action,
    chosen: start.chosen,
    retryOf,
    startedAt: at,
    graceUntil: waiting > 1 ? ((at + GRACE) as Instant) : null,
    driver,
    awaitingAgreement: false,
    calledOff: false,
    items,
    requests: start.requests.map(({ region, ids, options }, index) => ({
      region,
      options,
      ids,
      status: "waiting",
      since: at,
      sentAt: null,
      attempts: 0,
      notBefore: null,
      fault: null,
      requestId: null,
      origin: index,
    })),
    finishedAt: waiting === 0 ? at : null,
  };
}

/** Nothing is ever sent for an instance that the person was not shown. */
function assertKnown(homes: ReadonlyMap<InstanceId, number>, shown: ReadonlySet<InstanceId>) {
  for (const id of homes.keys()) {
    if (!shown.has(id)) throw new Error(`Failed to begin a run: ${id} is not among its verdicts.`);
  }
}
