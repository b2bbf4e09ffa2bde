import type { Consequence } from "./consequences.ts";
import type { Instance } from "./instance.ts";

/** That nothing done to an instance keeps it: a timer is set, and goes off whatever its state. [SC1, SC2] */
export function scheduledTerminationConsequences({
  scheduledTermination,
}: Pick<Instance, "scheduledTermination">): Consequence[] {
  return scheduledTermination
    ? [{ code: "timed-termination-set", at: scheduledTermination.at }]
    : [];
}
