import { type BindKeyOptions, type BindKeyRequestOptions, keyBlockers } from "./bind-key.ts";
import type { Blocker } from "./blockers.ts";
import type { Consequence } from "./consequences.ts";
import type { Instance } from "./instance.ts";
import {
  isForced,
  offlineChangeBlockers,
  offlineChangeConsequences,
  offlineChangeProgress,
} from "./offline-change.ts";
import type { ActionRules } from "./plan.ts";

/** With null as its key: every key that an instance has. */
export type UnbindKeyOptions = BindKeyOptions;

/** The keys that an instance would lose. [KY4] */
function keysToUnbind(
  { keyIds }: Pick<Instance, "keyIds">,
  { keyId }: Pick<UnbindKeyOptions, "keyId">,
): readonly string[] {
  return keyId === null ? keyIds : keyIds.filter((id) => id === keyId);
}

/** Why a key cannot be unbound; empty when it can. [KY1, KY4] */
export function unbindKeyBlockers(instance: Instance, options: UnbindKeyOptions): Blocker[] {
  const windows = keyBlockers(instance);
  const missing: Blocker[] =
    instance.keyIds.length === 0
      ? ["no-key-bound"]
      : keysToUnbind(instance, options).length === 0
        ? ["key-not-bound"]
        : [];
  return [
    // That Windows has no keys goes without saying.
    ...(windows.length > 0 ? windows : missing),
    ...offlineChangeBlockers(instance, options, "unbind-key"),
  ];
}

/** Without any key left, only an earlier password lets anybody in. [KY5] */
export function unbindKeyConsequences(
  instance: Instance,
  options: UnbindKeyOptions,
): Consequence[] {
  const consequences = offlineChangeConsequences(instance);
  if (keysToUnbind(instance, options).length === instance.keyIds.length) {
    consequences.push({ code: "key-login-ends" });
  }
  return consequences;
}

/** Instances with the same keys share requests; see [OC1, OC2, OC4, OC5, OC6] for the rest. */
export const unbindKeyRules: ActionRules<UnbindKeyOptions, BindKeyRequestOptions> = {
  blockers: unbindKeyBlockers,
  consequences: unbindKeyConsequences,
  requestOptions: (instance, options) => ({
    keyIds: keysToUnbind(instance, options),
    forceStop: isForced(instance, options),
  }),
  ...offlineChangeProgress("unbind-key"),
};
