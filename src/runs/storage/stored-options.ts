/** The options of each action as they are stored: what is secret is stored as redacted. */
import * as v from "valibot";

export type AnySchema = v.GenericSchema<unknown, unknown>;

const stopType = v.picklist(["soft", "soft-first", "hard"]);

const resize = v.object({ type: v.string(), forceStop: v.boolean() });

/** One line for each action; `stored-run.ts` holds them against the types. */
export const storedOptions = {
  shutdown: {
    chosen: v.object({ stopType, noCharge: v.boolean() }),
    sent: v.object({ stopType, stoppedBilling: v.picklist(["charged", "not-charged"]) }),
  },
  start: { chosen: v.object({}), sent: v.object({}) },
  resize: { chosen: resize, sent: resize },
  restart: { chosen: v.object({ stopType }), sent: v.object({ stopType }) },
};
