import { AT_ONCE, attributeChangeBlockers } from "./attribute-change.ts";
import type { Blocker } from "./blockers.ts";
import type { Instance } from "./instance.ts";
import type { ActionRules } from "./plan.ts";

export interface ProtectionOptions {
  /** Null until one of the two is chosen. */
  readonly protect: boolean | null;
}

export interface ProtectionRequestOptions {
  readonly protect: boolean;
}

/** Why termination protection cannot be changed so; empty when it can. [AT1, AT2, TP1, TP2, TP4] */
export function protectionBlockers(instance: Instance, { protect }: ProtectionOptions): Blocker[] {
  const { billing, protectedFromTermination, scheduledTermination } = instance;
  const blockers = attributeChangeBlockers(instance);
  if (protect === protectedFromTermination) blockers.push("nothing-to-change");
  // Before anything is chosen only one thing can be meant: the opposite of what is.
  else if (protect ?? !protectedFromTermination) {
    if (billing === "spot") blockers.push("spot-cannot-be-protected");
    if (scheduledTermination) blockers.push("termination-scheduled");
  }
  return blockers;
}

/** See [AT3] for the end. */
export const protectionRules: ActionRules<ProtectionOptions, ProtectionRequestOptions> = {
  blockers: protectionBlockers,
  consequences: () => [],
  requestOptions: (instance, { protect }) => ({
    protect: protect ?? instance.protectedFromTermination,
  }),
  done: (instance, { protect }) => instance.protectedFromTermination === protect,
  ...AT_ONCE,
};
