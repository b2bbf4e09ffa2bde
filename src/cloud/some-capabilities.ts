/** Capabilities for tests, said by what is special about them. */
import { ACTION_NAMES, type ActionName } from "../instance/action-rules.ts";
import { INSTANCE_STATES } from "../instance/instance.ts";
import { type Capabilities, INSTANCE_FACTS, type RequestLimits } from "./provider.ts";

const LIMITS: RequestLimits = { maxIds: 100, perSecond: 10 };

/** A cloud that can do everything. */
export function someCapabilities(special: Partial<Capabilities> = {}): Capabilities {
  return {
    stopTypes: ["hard", "soft", "soft-first"],
    noChargeChoice: true,
    classiclink: true,
    rename: true,
    terminationProtection: true,
    tags: {
      most: 50,
      changes: 10,
      keyLength: 255,
      valueLength: 127,
      reserved: ["sys"],
      character: /[\p{L}\p{N} .-]/u,
    },
    resetPassword: true,
    keyPairs: true,
    surroundings: true,
    terminationWays: ["recycle", "now", "timed"],
    minTimedLeadMs: 300_000,
    recycleBin: true,
    renew: true,
    balance: true,
    forcedChanges: true,
    typePrices: true,
    facts: new Set(INSTANCE_FACTS),
    states: INSTANCE_STATES,
    limits: Object.fromEntries(ACTION_NAMES.map((name) => [name, LIMITS])) as Record<
      ActionName,
      RequestLimits
    >,
    filterAttributes: [],
    nameLimit: 60,
    ...special,
  };
}
