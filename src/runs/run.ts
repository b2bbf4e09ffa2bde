/**
 * A plan being carried out, as plain data: what the screen shows, what is stored, what another tab
 * reads. Only {@link reduceRun} makes a new one out of an old one.
 */
import type { CloudErrorDetails } from "../cloud/cloud-error.ts";
import type { ProviderId } from "../cloud/provider.ts";
import type { ActionName, ChosenOptions, SentOptions } from "../instance/action-rules.ts";
import type { Blocker } from "../instance/blockers.ts";
import type { InstanceId, Instant } from "../instance/instance.ts";

declare const runIdBrand: unique symbol;
/** Names one run; unique in a browser, and among browsers for all practical purposes. */
export type RunId = string & { readonly [runIdBrand]: true };

declare const sessionIdBrand: unique symbol;
/** Names one life of one tab: a reload begins another. */
export type SessionId = string & { readonly [sessionIdBrand]: true };

export const ITEM_STATUSES = [
  /** Nothing was sent for it, or what was sent is known not to have been done. */
  "waiting",
  /** A request with it has left, or was about to. */
  "sent",
  /** The cloud has taken the request; nothing shows yet. */
  "accepted",
  /** A reading shows the cloud at work. */
  "in-progress",
  "done",
  "failed",
  /** Whether the cloud did it is not known; readings will tell. */
  "unknown",
  "cancelled",
] as const;
export type RunItemStatus = (typeof ITEM_STATUSES)[number];

/** Statuses that never change again. */
export const FINAL_STATUSES: ReadonlySet<RunItemStatus> = new Set(["done", "failed", "cancelled"]);

/** What a cloud or the way to it said, without the error's class: it can be stored. */
export type Fault = CloudErrorDetails;

/** Why an item failed, or was cancelled by nobody. */
export type FailReason =
  /** It cannot be done to this instance now; read from its state. `fault`: the refusal that led to the reading. */
  | {
      readonly kind: "blocked";
      readonly blockers: readonly Blocker[];
      readonly fault: Fault | null;
    }
  /** The cloud refused, or could not be reached often enough. Nothing was done. */
  | { readonly kind: "fault"; readonly fault: Fault }
  /** No usable answer came, and repeated readings show that nothing was done. */
  | { readonly kind: "not-carried-out"; readonly fault: Fault | null }
  /** The cloud took the request, and repeated readings show that nothing came of it. */
  | { readonly kind: "not-begun"; readonly requestId: string | null }
  /** The cloud began and gave up; `message` is its own account, where it gives one. */
  | {
      readonly kind: "gave-up";
      readonly message: string | null;
      readonly requestId: string | null;
    }
  /** The instance is not there any more. */
  | { readonly kind: "gone" }
  /** Not sent: what was secret in it, such as a password, ended with the page that knew it. */
  | { readonly kind: "secret-forgotten" };

/** One instance of a run. */
export interface RunItem {
  readonly id: InstanceId;
  /** As it was called when the run began: a history must not depend on what is left of it. */
  readonly name: string;
  readonly region: string;
  readonly status: RunItemStatus;
  /** When it came to this status. */
  readonly since: Instant;
  /** Why it failed, or was cancelled though nobody wanted that; null otherwise. */
  readonly reason: FailReason | null;
  /** Index of its request in {@link Run.requests}; null when it never was in one. */
  readonly request: number | null;
  /** In progress for longer than {@link SLOW_AFTER}. */
  readonly slow: boolean;
  /** Readings in a row that show nothing of the action although it was or may have been taken. */
  readonly fruitless: number;
  /** What was last done to the instance before the run, to tell the run's own doing from it. */
  readonly operationBefore: string | null;
  /** Whether the action's end state was there before the run began, as *running* is before a restart. */
  readonly doneBefore: boolean;
}

export const REQUEST_STATUSES = [
  "waiting",
  "sent",
  "accepted",
  /** It left and no usable answer came. */
  "unanswered",
  /** The cloud said no; its items went on in other requests or failed. */
  "refused",
  "cancelled",
  /** Nothing is left of it to be sent. */
  "emptied",
] as const;
export type RunRequestStatus = (typeof REQUEST_STATUSES)[number];

/** One request of a run: instances of one region that share their options. */
export interface RunRequest<Name extends ActionName = ActionName> {
  readonly region: string;
  readonly options: SentOptions<Name>;
  readonly ids: readonly InstanceId[];
  readonly status: RunRequestStatus;
  readonly since: Instant;
  /** When it last left; null before. */
  readonly sentAt: Instant | null;
  /** How many times it has left. */
  readonly attempts: number;
  /** Not to be sent earlier: the cloud or the network needs a pause. */
  readonly notBefore: Instant | null;
  readonly fault: Fault | null;
  /** Of the accepted answer. */
  readonly requestId: string | null;
  /** Index of the planned request it comes from: itself, or the one that was refused and divided. */
  readonly origin: number;
}

/** Milliseconds after which a row says that it takes long, and force is offered. */
export const SLOW_AFTER = 60_000;
/** Milliseconds that a batch waits before its first request, for second thoughts. */
export const GRACE = 5_000;
/** Readings in a row that must show nothing before an item counts as not done… */
export const FRUITLESS_READINGS = 3;
/** …and the milliseconds since it was sent that must have passed: clouds take a while to show what they took. */
export const FRUITLESS_AFTER = 10_000;
/** How many times a request may leave before it is given up. Only repeats what is known not to be done. */
export const MAX_ATTEMPTS = 8;
/** How many finished runs are kept to be looked up. */
export const HISTORY_LENGTH = 50;

/** A run; of any action where none is said. */
export interface Run<Name extends ActionName = ActionName> {
  readonly id: RunId;
  readonly provider: ProviderId;
  readonly action: Name;
  readonly chosen: ChosenOptions<Name>;
  /** The run whose failures this one repeats. */
  readonly retryOf: RunId | null;
  readonly startedAt: Instant;
  /** Nothing is sent before; null once it does not matter. */
  readonly graceUntil: Instant | null;
  /** The session that may send. It changes when a tab dies and another takes over. */
  readonly driver: SessionId;
  /** Whether what is unsent waits for a person to agree: whoever pressed the button may be gone. */
  readonly awaitingAgreement: boolean;
  /** Whether a person has cancelled what was queued: nothing leaves any more, not even again. */
  readonly calledOff: boolean;
  readonly items: readonly RunItem[];
  readonly requests: readonly RunRequest<Name>[];
  /** When the last item came to its end. From then on a run never changes. */
  readonly finishedAt: Instant | null;
}

/** Where a run stands, in the one word a person needs. */
export type RunPhase = "grace" | "awaiting-agreement" | "sending" | "following" | "finished";

export function phaseOf(run: Run, now: Instant): RunPhase {
  if (run.finishedAt !== null) return "finished";
  const unsent = run.requests.some(({ status }) => status === "waiting");
  if (unsent && run.awaitingAgreement) return "awaiting-agreement";
  if (unsent && run.graceUntil !== null && now < run.graceUntil) return "grace";
  return unsent || run.requests.some(({ status }) => status === "sent") ? "sending" : "following";
}

export type ItemCounts = Readonly<Record<RunItemStatus, number>> & {
  readonly total: number;
  readonly slow: number;
};

/** How many items stand where. The statuses add up to `total`. */
export function countItems(run: Run): ItemCounts {
  const counts = { total: run.items.length, slow: 0 } as Record<
    RunItemStatus | "total" | "slow",
    number
  >;
  for (const status of ITEM_STATUSES) counts[status] = 0;
  for (const item of run.items) {
    counts[item.status] += 1;
    if (item.slow) counts.slow += 1;
  }
  return counts;
}

/** How far the requests are: those with an answer or a known end, of all that are or were to be sent. */
export function countRequests(run: Run): { readonly settled: number; readonly total: number } {
  let settled = 0;
  for (const { status } of run.requests) {
    if (status !== "waiting" && status !== "sent") settled += 1;
  }
  return { settled, total: run.requests.length };
}
