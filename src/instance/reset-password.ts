import {
  isForced,
  type OfflineChangeOptions,
  offlineChangeBlockers,
  offlineChangeConsequences,
  offlineChangeProgress,
} from "./offline-change.ts";
import type { ActionRules } from "./plan.ts";

export interface ResetPasswordOptions extends OfflineChangeOptions {
  /** Null: the user that comes with each operating system. */
  readonly userName: string | null;
  readonly password: string;
}

/** One password for all; see [OC1, OC2, OC3, OC4, OC5, OC6] for the rest. The password is kept nowhere. [PW8] */
export const resetPasswordRules: ActionRules<ResetPasswordOptions, ResetPasswordOptions> = {
  blockers: (instance, options) => offlineChangeBlockers(instance, options, "reset-password"),
  consequences: offlineChangeConsequences,
  requestOptions: (instance, options) => ({ ...options, forceStop: isForced(instance, options) }),
  ...offlineChangeProgress("reset-password"),
  secrets: {
    redactChosen: (options) => ({ ...options, password: "" }),
    redactSent: (options) => ({ ...options, password: "" }),
    textsOf: ({ password }) => [password],
  },
};
