/** Sends one run's requests, as the only tab that does. */
import type { Provider } from "../cloud/provider.ts";
import type { InstanceId, Instant } from "../instance/instance.ts";
import { leaversOf, stepAfterRefusal } from "./after-refusal.ts";
import type { Attention } from "./attention.ts";
import { backOff } from "./back-off.ts";
import type { Clock } from "./clock.ts";
import { faultOf } from "./fault.ts";
import { readStates } from "./read-states.ts";
import { type Fault, MAX_ATTEMPTS, type Run, type RunId, type SessionId } from "./run.ts";
import type { RunBook } from "./run-book.ts";
import type { RunSecrets } from "./run-secrets.ts";
import {
  isAsWanted,
  isBegunUnnumbered,
  isFruitless,
  isRepeatable,
  sightingOf,
} from "./sighting.ts";
import { createWake } from "./wake.ts";

/** Requests of one run under way at once: enough to use the cloud's rate even when answers take a second. */
const MAX_UNDER_WAY = 10;
/** Keeps a little below the cloud's rate: requests do not arrive as evenly as they leave. */
const RATE_MARGIN = 1.05;
/** Milliseconds for which nothing of the same action is sent after the cloud said *too many*. */
const THROTTLE_HOLD = 1_000;

export interface SenderDeps {
  readonly book: RunBook;
  readonly clock: Clock;
  readonly random: () => number;
  readonly attention: Attention;
  readonly session: SessionId;
  readonly secrets: RunSecrets;
  /** Something was done in the cloud: whoever shows it may want to look. */
  readonly onTaken: () => void;
}

/** Sends what a run has to send until it is finished or the signal says to stop. */
export async function sendRun(
  id: RunId,
  provider: Provider,
  deps: SenderDeps,
  signal: AbortSignal,
): Promise<void> {
  const { book, clock, attention, session, secrets } = deps;
  const wake = createWake(clock);
  const stopListening = [
    book.onChange((changed) => changed === id && wake.fire()),
    attention.subscribe(wake.fire),
  ];
  const underWay = new Map<number, Promise<void>>();
  /** Requests that could not be looked at before sending again, and when to try that again. */
  const lookAgainAt = new Map<number, Instant>();

  try {
    await book.record(id, (run) =>
      run.driver === session ? null : { type: "taken-over", at: clock.now(), driver: session },
    );
    while (!signal.aborted) {
      await requeueRepeatable();
      await cancelIfForgotten();
      const run = book.get(id);
      if (!run || run.finishedAt !== null) break;
      const now = clock.now();
      const { due, next } = whatIsDue(run, now, (index) => lookAgainAt.get(index) ?? null);
      if (attention.online()) {
        for (const index of due) {
          if (underWay.size >= MAX_UNDER_WAY) break;
          if (underWay.has(index)) continue;
          const attempt = sendOne(index).finally(() => {
            underWay.delete(index);
            wake.fire();
          });
          underWay.set(index, attempt);
        }
      }
      await wake.sleep(next === null ? null : next - now, signal);
    }
  } finally {
    for (const stop of stopListening) stop();
    await Promise.allSettled(underWay.values());
    if (book.get(id)?.finishedAt !== null) secrets.forget(id);
  }

  /** One request, once. */
  async function sendOne(index: number): Promise<void> {
    if (!(await lookBeforeRepeating(index))) return;

    const run = book.get(id);
    const planned = run?.requests[index];
    const options = run && planned ? secrets.optionsOf(run, planned) : null;
    // Without its secret it is not sent: the next turn of the loop cancels it.
    if (!run || options === null) return;
    const pace = `${provider.id}/${run.action}`;
    const spacing = (1000 / provider.capabilities.limits[run.action].perSecond) * RATE_MARGIN;
    const turn = await book.takeTurn(pace, spacing, clock.now());
    await clock.sleep(turn - clock.now(), signal);

    // Written before it leaves, and only if nobody else has: the record is the right to send.
    const { run: sent, written } = await book.record(id, (now) =>
      signal.aborted || !attention.online() || isHeldBack(now, clock.now())
        ? null
        : { type: "sent", at: clock.now(), request: index, driver: session },
    );
    const request = sent.requests[index];
    if (!written || !request) return;

    const { region, ids } = request;
    try {
      const { requestId } = await provider.perform({ action: sent.action, region, ids, options });
      // Before it is written down: a look at the cloud takes longer than that.
      deps.onTaken();
      await book.record(id, () => ({
        type: "accepted",
        at: clock.now(),
        request: index,
        requestId,
      }));
    } catch (error) {
      await afterFault(index, secrets.redact(sent, faultOf(error, sent.action)), pace);
    }
  }

  async function afterFault(index: number, fault: Fault, pace: string): Promise<void> {
    const run = book.get(id);
    const request = run?.requests[index];
    if (!run || !request) return;
    switch (fault.kind) {
      case "throttled":
        await book.holdPace(pace, (clock.now() + THROTTLE_HOLD) as Instant);
        return postponeOrGiveUp(index, request.attempts, fault);
      case "not-sent":
        return postponeOrGiveUp(index, request.attempts, fault);
      case "partial":
      case "internal":
      case "no-answer":
      case "malformed":
        await book.record(id, () => ({
          type: "unanswered",
          at: clock.now(),
          request: index,
          fault,
        }));
        deps.onTaken();
        return;
      case "refused": {
        const readings = await readStates(provider, request.region, request.ids, {
          ...deps,
          signal,
        });
        await book.record(id, (now) => {
          const step = stepAfterRefusal(now, index, fault, readings);
          return { type: "refused", at: clock.now(), request: index, fault, ...step };
        });
        deps.onTaken();
        return;
      }
    }
  }

  async function postponeOrGiveUp(index: number, attempts: number, fault: Fault): Promise<void> {
    await book.record(id, () => {
      const at = clock.now();
      if (attempts >= MAX_ATTEMPTS) {
        return { type: "refused", at, request: index, fault, taken: [], leavers: [], parts: [] };
      }
      const until = (at + backOff(attempts, deps.random)) as Instant;
      return { type: "postponed", at, request: index, until, fault };
    });
  }

  /**
   * A request that left before is not sent again unseen, whatever its answer said. False when the
   * states could not be read yet.
   */
  async function lookBeforeRepeating(index: number): Promise<boolean> {
    const request = book.get(id)?.requests[index];
    if (!request || request.attempts === 0) return true;
    const readings = await readStates(provider, request.region, request.ids, { ...deps, signal });
    if (!readings) {
      lookAgainAt.set(index, (clock.now() + backOff(request.attempts + 2, deps.random)) as Instant);
      return false;
    }
    lookAgainAt.delete(index);
    await book.record(id, (run) => {
      const taken = takenAmong(run, request.ids, readings);
      const rest = request.ids.filter((each) => !taken.includes(each));
      const leavers = leaversOf(run, rest, readings, request.fault);
      if (taken.length === 0 && leavers.length === 0) return null;
      return { type: "narrowed", at: clock.now(), request: index, taken, leavers };
    });
    return true;
  }

  /** Sends again what the cloud itself said it failed to do, once readings agree. */
  async function requeueRepeatable(): Promise<void> {
    const run = book.get(id);
    if (!run || run.calledOff) return;
    const now = clock.now();
    for (const [index, request] of run.requests.entries()) {
      if (request.status !== "unanswered" || !isRepeatable(request)) continue;
      const ids = run.items
        .filter((item) => item.request === index && item.status === "unknown")
        .filter((item) => isFruitless(item, request, now))
        .map((item) => item.id);
      if (ids.length === 0) continue;
      const until = (now + backOff(request.attempts, deps.random)) as Instant;
      await book.record(id, () => ({ type: "requeued", at: now, request: index, ids, until }));
    }
  }

  /** A run whose secrets ended with another tab, or another life of this one, is not sent any further. */
  async function cancelIfForgotten(): Promise<void> {
    const run = book.get(id);
    const lost = run?.requests.some(
      (request) => request.status === "waiting" && secrets.optionsOf(run, request) === null,
    );
    if (!lost) return;
    await book.record(id, () => ({
      type: "cancelled",
      at: clock.now(),
      because: "secret-forgotten",
    }));
  }
}

/** Those that a reading shows to be done or at work by something that was not there before the run. */
function takenAmong(
  run: Run,
  ids: readonly InstanceId[],
  readings: NonNullable<Awaited<ReturnType<typeof readStates>>>,
): InstanceId[] {
  const wanted = new Set(ids);
  return run.items
    .filter((item) => {
      const instance = readings.get(item.id);
      if (!wanted.has(item.id)) return false;
      if (isAsWanted(run, item, instance) || isBegunUnnumbered(run, item, instance)) return true;
      if (!instance) return false;
      const { shows, operation } = sightingOf(run, item, instance);
      return (shows === "done" || shows === "busy") && operation !== item.operationBefore;
    })
    .map(({ id }) => id);
}

function isHeldBack(run: Run, now: Instant): boolean {
  return run.graceUntil !== null && now < run.graceUntil;
}

/** Requests that may leave now, and when that changes by time alone. */
function whatIsDue(
  run: Run,
  now: Instant,
  lookAgainAt: (index: number) => Instant | null,
): { readonly due: readonly number[]; readonly next: Instant | null } {
  const due: number[] = [];
  let next: Instant | null = null;
  if (run.awaitingAgreement) return { due, next };
  run.requests.forEach(({ status, notBefore }, index) => {
    if (status !== "waiting") return;
    const at = Math.max(run.graceUntil ?? 0, notBefore ?? 0, lookAgainAt(index) ?? 0) as Instant;
    if (at <= now) due.push(index);
    else if (next === null || at < next) next = at;
  });
  return { due, next };
}
