/** How a run goes on after the cloud refused a request: only those it is about fail, the rest goes on. */
import { rulesOf } from "../instance/action-rules.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import type { FailReason, Fault, Run } from "./run.ts";
import type { Leaver } from "./run-events.ts";
import { isAsWanted, isBegunUnnumbered, sightingOf } from "./sighting.ts";

/** Refusals that one planned request may cost before what is left of it fails as a whole. */
const MAX_REFUSALS = 32;
/** Refusals with one code, none of whose parts was ever accepted, after which dividing is given up in the whole run. */
const HOPELESS = 12;

export interface NextStep {
  /** At work or done by this very request: the refusal was not true. */
  readonly taken: readonly InstanceId[];
  readonly leavers: readonly Leaver[];
  /** To be sent anew, each on its own. What is in neither fails for the refusal itself. */
  readonly parts: readonly (readonly InstanceId[])[];
}

/**
 * What follows from a refusal, given the states read after it; null when they could not be read.
 * States decide. Ids named in the cloud's message only choose where to divide first, when no state
 * explains the refusal; without them it is halved until the culprits stand alone.
 */
export function stepAfterRefusal(
  run: Run,
  index: number,
  fault: Fault,
  readings: ReadonlyMap<InstanceId, Instance> | null,
): NextStep {
  const ids = run.requests[index]?.ids ?? [];
  const taken = readings ? takenBy(run, ids, readings, fault) : [];
  const others = without(ids, taken);
  const leavers = readings ? leaversOf(run, others, readings, fault) : [];
  const rest = without(
    others,
    leavers.map(({ id }) => id),
  );
  if (rest.length < ids.length) return { taken, leavers, parts: rest.length > 0 ? [rest] : [] };
  if (ids.length === 1 || !fault.culprits || !worthDividing(run, index, fault)) {
    return { taken, leavers, parts: [] };
  }
  const named = namesProvedWrong(run, index) ? [] : fault.culprits.ids;
  return { taken, leavers, parts: divide(ids, named) };
}

/** Whether the cloud accepted, of the same planned request, just those that a refusal had named. */
function namesProvedWrong(run: Run, index: number): boolean {
  const kin = run.requests.filter(({ origin }) => origin === run.requests[index]?.origin);
  const named = new Set(
    kin.flatMap(({ status, fault }) => (status === "refused" && fault?.culprits?.ids) || []),
  );
  return kin.some(({ status, ids }) => status === "accepted" && ids.every((id) => named.has(id)));
}

function takenBy(
  run: Run,
  ids: readonly InstanceId[],
  readings: ReadonlyMap<InstanceId, Instance>,
  { requestId }: Fault,
): InstanceId[] {
  const wanted = new Set(ids);
  return run.items
    .filter((item) => {
      if (!wanted.has(item.id)) return false;
      if (isAsWanted(run, item, readings.get(item.id))) return true;
      if (isBegunUnnumbered(run, item, readings.get(item.id))) return true;
      if (requestId === null) return false;
      const { shows, operation } = sightingOf(run, item, readings.get(item.id));
      return (shows === "done" || shows === "busy") && operation === requestId;
    })
    .map(({ id }) => id);
}

function without(ids: readonly InstanceId[], others: readonly InstanceId[]): InstanceId[] {
  const left = new Set(others);
  return ids.filter((id) => !left.has(id));
}

/** Those that the action cannot be done to any more, by their states. */
export function leaversOf(
  run: Run,
  ids: readonly InstanceId[],
  readings: ReadonlyMap<InstanceId, Instance>,
  fault: Fault | null,
): Leaver[] {
  const rules = rulesOf(run.action);
  const leavers: Leaver[] = [];
  for (const id of ids) {
    const instance = readings.get(id);
    const blockers = instance ? rules.blockers(instance, run.chosen) : [];
    const reason: FailReason | null = !instance
      ? { kind: "gone" }
      : blockers.length > 0
        ? { kind: "blocked", blockers, fault }
        : null;
    if (reason) leavers.push({ id, reason });
  }
  return leavers;
}

/** Named ids apart from the rest if they are some but not all, else halves. */
function divide(
  ids: readonly InstanceId[],
  named: readonly InstanceId[],
): readonly (readonly InstanceId[])[] {
  const names = new Set(named);
  const suspects = ids.filter((id) => names.has(id));
  if (suspects.length > 0 && suspects.length < ids.length) {
    return [suspects, ids.filter((id) => !names.has(id))];
  }
  const middle = Math.ceil(ids.length / 2);
  return [ids.slice(0, middle), ids.slice(middle)];
}

function worthDividing(run: Run, index: number, fault: Fault): boolean {
  const origin = run.requests[index]?.origin;
  let spent = 0;
  let same = 0;
  const dividedFor = new Set<number>();
  for (const request of run.requests) {
    if (request.status !== "refused") continue;
    if (request.origin === origin) spent += 1;
    if (request.fault?.code === fault.code) {
      same += 1;
      dividedFor.add(request.origin);
    }
  }
  if (spent >= MAX_REFUSALS) return false;
  const helped = run.requests.some(
    ({ status, origin }) => status === "accepted" && dividedFor.has(origin),
  );
  return helped || same < HOPELESS;
}
