/** The options of each action as they are stored: what is secret is stored as redacted. */
import * as v from "valibot";
import type { Instant } from "../../instance/instance.ts";
import { TERMINATION_WAYS } from "../../instance/terminate.ts";

export type AnySchema = v.GenericSchema<unknown, unknown>;

const stopType = v.picklist(["soft", "soft-first", "hard"]);

const resize = v.object({ type: v.string(), forceStop: v.boolean() });

const resetPassword = v.object({
  userName: v.nullable(v.string()),
  // Never another one: what is secret does not get here.
  password: v.pipe(v.string(), v.empty()),
  forceStop: v.boolean(),
});
const key = v.object({ keyId: v.nullable(v.string()), forceStop: v.boolean() });
const keys = v.object({ keyIds: v.array(v.string()), forceStop: v.boolean() });

const moment = v.nullable(
  v.pipe(
    v.number(),
    v.finite(),
    v.transform((at) => at as Instant),
  ),
);

const tags = v.array(v.object({ key: v.string(), value: v.string() }));
const keysOfTags = v.array(v.string());

/** One line for each action; `stored-run.ts` holds them against the types. */
export const storedOptions = {
  shutdown: {
    chosen: v.object({ stopType, noCharge: v.boolean() }),
    sent: v.object({ stopType, stoppedBilling: v.picklist(["charged", "not-charged"]) }),
  },
  start: { chosen: v.object({}), sent: v.object({}) },
  rename: {
    chosen: v.object({ name: v.string(), positions: v.record(v.string(), v.number()) }),
    sent: v.object({ name: v.string() }),
  },
  "edit-tags": {
    chosen: v.object({ set: tags, remove: keysOfTags, most: v.number() }),
    sent: v.object({ set: tags, remove: keysOfTags }),
  },
  protection: {
    chosen: v.object({ protect: v.nullable(v.boolean()) }),
    sent: v.object({ protect: v.boolean() }),
  },
  resize: { chosen: resize, sent: resize },
  "reset-password": { chosen: resetPassword, sent: resetPassword },
  "bind-key": { chosen: key, sent: keys },
  "unbind-key": { chosen: key, sent: keys },
  restart: { chosen: v.object({ stopType }), sent: v.object({ stopType }) },
  terminate: {
    chosen: v.object({ how: v.picklist(TERMINATION_WAYS), at: moment }),
    sent: v.object({
      how: v.picklist([...TERMINATION_WAYS, "return"]),
      at: moment,
      rawBilling: v.string(),
    }),
  },
  "cancel-termination": { chosen: v.object({}), sent: v.object({}) },
  recover: { chosen: v.object({ inArrears: v.boolean() }), sent: v.object({}) },
  release: { chosen: v.object({}), sent: v.object({ rawBilling: v.string() }) },
  renew: {
    chosen: v.object({ months: v.number() }),
    sent: v.object({
      months: v.number(),
      renewal: v.picklist(["manual", "automatic", "none"]),
    }),
  },
};
