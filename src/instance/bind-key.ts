import type { Blocker } from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import type { Instance } from "./instance.ts";
import {
  isForced,
  type OfflineChangeOptions,
  offlineChangeBlockers,
  offlineChangeConsequences,
  offlineChangeProgress,
} from "./offline-change.ts";
import type { ActionRules } from "./plan.ts";

export interface BindKeyOptions extends OfflineChangeOptions {
  /** Null until one is chosen. */
  readonly keyId: string | null;
}

export interface BindKeyRequestOptions extends OfflineChangeOptions {
  readonly keyIds: readonly string[];
}

/** SSH keys are for Linux only; a system the console does not know is left to the cloud. [KY1] */
export function keyBlockers({ platform }: Pick<Instance, "platform">): Blocker[] {
  return platform === "windows" ? ["windows"] : [];
}

/** Why a key cannot be bound; empty when it can. [KY1, KY2] */
export function bindKeyBlockers(instance: Instance, options: BindKeyOptions): Blocker[] {
  const { keyIds } = instance;
  const isBound = keyIds.length === 1 && keyIds[0] === options.keyId;
  return [
    ...keyBlockers(instance),
    ...(isBound ? (["key-already-bound"] as const) : []),
    ...offlineChangeBlockers(instance, options, "bind-key"),
  ];
}

/** What a bound key changes for whoever logs in. [KY3] */
export function bindKeyConsequences(instance: Instance): Consequence[] {
  const { keyIds } = instance;
  return [
    ...offlineChangeConsequences(instance),
    keyIds.length > 0 ? { code: "keys-replaced", keys: keyIds } : { code: "password-login-ends" },
  ];
}

/** One key for all; see [OC1, OC2, OC4, OC5, OC6] for the rest. */
export const bindKeyRules: ActionRules<BindKeyOptions, BindKeyRequestOptions> = {
  blockers: bindKeyBlockers,
  consequences: bindKeyConsequences,
  requestOptions: (instance, options) => ({
    keyIds: options.keyId === null ? [] : [options.keyId],
    forceStop: isForced(instance, options),
  }),
  ...offlineChangeProgress("bind-key"),
};
