/**
 * What was stored is not to be trusted: an older version of the console may have written it, or
 * half of it. Whatever does not fit is left out, never half understood.
 */
import * as v from "valibot";
import { PROVIDER_IDS } from "../../cloud/provider.ts";
import type { ActionName } from "../../instance/action-rules.ts";
import { BLOCKERS } from "../../instance/blockers.ts";
import type { InstanceId, Instant } from "../../instance/instance.ts";
import { ITEM_STATUSES, REQUEST_STATUSES, type Run, type RunId, type SessionId } from "../run.ts";
import type { RunEvent } from "../run-events.ts";
import { type AnySchema, storedOptions } from "./stored-options.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const maybeText = v.nullable(text);
const id = v.pipe(
  text,
  v.nonEmpty(),
  v.transform((value) => value as InstanceId),
);
const at = v.pipe(
  v.number(),
  v.finite(),
  v.transform((value) => value as Instant),
);
const maybeAt = v.nullable(at);
const runId = v.pipe(
  text,
  v.nonEmpty(),
  v.transform((value) => value as RunId),
);
const session = v.pipe(
  text,
  v.transform((value) => value as SessionId),
);
const blocker = v.picklist(BLOCKERS);

const fault = v.object({
  kind: v.picklist([
    "refused",
    "partial",
    "throttled",
    "internal",
    "not-sent",
    "no-answer",
    "malformed",
  ]),
  action: text,
  code: maybeText,
  message: text,
  requestId: maybeText,
  httpStatus: v.nullable(v.number()),
  culprits: v.exactOptional(
    v.nullable(v.object({ blocker: v.nullable(blocker), ids: v.array(id) })),
  ),
});

const reason = v.variant("kind", [
  v.object({ kind: v.literal("blocked"), blockers: v.array(blocker), fault: v.nullable(fault) }),
  v.object({ kind: v.literal("fault"), fault }),
  v.object({ kind: v.literal("not-carried-out"), fault: v.nullable(fault) }),
  v.object({ kind: v.literal("not-begun"), requestId: maybeText }),
  v.object({ kind: v.literal("gave-up"), message: maybeText, requestId: maybeText }),
  v.object({ kind: v.literal("gone") }),
  v.object({ kind: v.literal("secret-forgotten") }),
]);

const item = v.object({
  id,
  name: text,
  region: text,
  status: v.picklist(ITEM_STATUSES),
  since: at,
  reason: v.nullable(reason),
  request: v.nullable(count),
  slow: v.boolean(),
  fruitless: count,
  operationBefore: maybeText,
  doneBefore: v.boolean(),
});

const request = {
  region: text,
  ids: v.array(id),
  status: v.picklist(REQUEST_STATUSES),
  since: at,
  sentAt: maybeAt,
  attempts: count,
  notBefore: maybeAt,
  fault: v.nullable(fault),
  requestId: maybeText,
  origin: count,
};

/** A run of one action. What differs from action to action are the options, and nothing else. */
function runOf<Name extends ActionName, Chosen extends AnySchema, Sent extends AnySchema>(
  name: Name,
  { chosen, sent }: { readonly chosen: Chosen; readonly sent: Sent },
) {
  return v.object({
    id: runId,
    provider: v.picklist(PROVIDER_IDS),
    action: v.literal(name),
    chosen,
    retryOf: v.nullable(runId),
    startedAt: at,
    graceUntil: maybeAt,
    driver: session,
    awaitingAgreement: v.boolean(),
    calledOff: v.boolean(),
    items: v.pipe(v.array(item), v.nonEmpty()),
    requests: v.array(v.object({ ...request, options: sent })),
    finishedAt: maybeAt,
  });
}

/** One line for each action. */
const run = v.pipe(
  v.variant("action", [
    runOf("shutdown", storedOptions.shutdown),
    runOf("start", storedOptions.start),
    runOf("rename", storedOptions.rename),
    runOf("edit-tags", storedOptions["edit-tags"]),
    runOf("protection", storedOptions.protection),
    runOf("restart", storedOptions.restart),
    runOf("reset-password", storedOptions["reset-password"]),
    runOf("bind-key", storedOptions["bind-key"]),
    runOf("unbind-key", storedOptions["unbind-key"]),
    runOf("resize", storedOptions.resize),
    runOf("terminate", storedOptions.terminate),
    runOf("cancel-termination", storedOptions["cancel-termination"]),
    runOf("recover", storedOptions.recover),
    runOf("release", storedOptions.release),
    runOf("renew", storedOptions.renew),
  ]),
  v.check(
    ({ items, requests }) =>
      items.every((each) => each.request === null || each.request < requests.length),
    "An item is in a request that does not exist",
  ),
);

const leavers = v.array(v.object({ id, reason }));
const index = { at, request: count };

const event = v.variant("type", [
  v.object({ type: v.literal("grace-skipped"), at }),
  v.object({ type: v.literal("taken-over"), at, driver: session }),
  v.object({ type: v.literal("resumed"), at }),
  v.object({
    type: v.literal("cancelled"),
    at,
    because: v.exactOptional(v.literal("secret-forgotten")),
  }),
  v.object({ type: v.literal("sent"), ...index, driver: session }),
  v.object({ type: v.literal("postponed"), ...index, until: at, fault }),
  v.object({ type: v.literal("accepted"), ...index, requestId: text }),
  v.object({ type: v.literal("unanswered"), ...index, fault }),
  v.object({
    type: v.literal("refused"),
    ...index,
    fault,
    taken: v.array(id),
    leavers,
    parts: v.array(v.array(id)),
  }),
  v.object({ type: v.literal("narrowed"), ...index, taken: v.array(id), leavers }),
  v.object({ type: v.literal("requeued"), ...index, ids: v.array(id), until: at }),
  v.object({
    type: v.literal("read"),
    at,
    from: at,
    sightings: v.array(
      v.object({
        id,
        shows: v.picklist(["done", "busy", "undone", "other", "gone"]),
        operation: maybeText,
        requestId: v.exactOptional(maybeText),
        failed: v.boolean(),
        message: maybeText,
      }),
    ),
  }),
]);

/** Events as they were stored, in order; null when one does not fit. */
export function parseEvents(stored: readonly unknown[]): readonly RunEvent[] | null {
  const events = v.safeParse(v.array(event), stored);
  return events.success ? events.output : null;
}

/** A run as it was stored; null when it does not fit. */
export function parseRun(stored: unknown): Run | null {
  const parsed = v.safeParse(run, stored);
  return parsed.success ? parsed.output : null;
}

type DeepReadonly<T> = T extends string | number | boolean | null
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** A type and its schema can only be changed together. */
true satisfies Same<
  DeepReadonly<v.InferOutput<typeof run>>,
  { [Name in ActionName]: Run<Name> }[ActionName]
>;
true satisfies Same<DeepReadonly<v.InferOutput<typeof event>>, RunEvent>;
