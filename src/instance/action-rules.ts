import { type BindKeyOptions, type BindKeyRequestOptions, bindKeyRules } from "./bind-key.ts";
import { type CancelTerminationOptions, cancelTerminationRules } from "./cancel-termination.ts";
import { type EditTagsOptions, type EditTagsRequestOptions, editTagsRules } from "./edit-tags.ts";
import type { ActionRules } from "./plan.ts";
import {
  type ProtectionOptions,
  type ProtectionRequestOptions,
  protectionRules,
} from "./protection.ts";
import {
  type RecoverOptions,
  type RecoverRequestOptions,
  type ReleaseOptions,
  type ReleaseRequestOptions,
  recoverRules,
  releaseRules,
} from "./recycle-bin.ts";
import { type RenameOptions, type RenameRequestOptions, renameRules } from "./rename.ts";
import { type RenewOptions, type RenewRequestOptions, renewRules } from "./renew.ts";
import { type ResetPasswordOptions, resetPasswordRules } from "./reset-password.ts";
import { type ResizeOptions, resizeRules } from "./resize.ts";
import { type RestartOptions, restartRules } from "./restart.ts";
import { type ShutdownOptions, type ShutdownRequestOptions, shutdownRules } from "./shutdown.ts";
import { type StartOptions, startRules } from "./start.ts";
import {
  type TerminateOptions,
  type TerminateRequestOptions,
  terminateRules,
} from "./terminate.ts";
import { type UnbindKeyOptions, unbindKeyRules } from "./unbind-key.ts";

/** For each action that goes through a run: what a person chooses, and what a request carries. */
export interface ActionOptions {
  readonly shutdown: { readonly chosen: ShutdownOptions; readonly sent: ShutdownRequestOptions };
  readonly start: { readonly chosen: StartOptions; readonly sent: StartOptions };
  readonly rename: { readonly chosen: RenameOptions; readonly sent: RenameRequestOptions };
  readonly "edit-tags": { readonly chosen: EditTagsOptions; readonly sent: EditTagsRequestOptions };
  readonly protection: {
    readonly chosen: ProtectionOptions;
    readonly sent: ProtectionRequestOptions;
  };
  readonly "reset-password": {
    readonly chosen: ResetPasswordOptions;
    readonly sent: ResetPasswordOptions;
  };
  readonly "bind-key": { readonly chosen: BindKeyOptions; readonly sent: BindKeyRequestOptions };
  readonly "unbind-key": {
    readonly chosen: UnbindKeyOptions;
    readonly sent: BindKeyRequestOptions;
  };
  readonly restart: { readonly chosen: RestartOptions; readonly sent: RestartOptions };
  readonly resize: { readonly chosen: ResizeOptions; readonly sent: ResizeOptions };
  readonly terminate: {
    readonly chosen: TerminateOptions;
    readonly sent: TerminateRequestOptions;
  };
  readonly "cancel-termination": {
    readonly chosen: CancelTerminationOptions;
    readonly sent: CancelTerminationOptions;
  };
  readonly recover: { readonly chosen: RecoverOptions; readonly sent: RecoverRequestOptions };
  readonly release: { readonly chosen: ReleaseOptions; readonly sent: ReleaseRequestOptions };
  readonly renew: { readonly chosen: RenewOptions; readonly sent: RenewRequestOptions };
}

/** The actions a person can do to instances. Closed: menus, runs and texts are built from it. */
export type ActionName = keyof ActionOptions;

/** What a person chooses for an action. */
export type ChosenOptions<Name extends ActionName> = ActionOptions[Name]["chosen"];

/** What one request of an action carries beside its ids. */
export type SentOptions<Name extends ActionName> = ActionOptions[Name]["sent"];

/** The rules of one action. */
export type RulesOf<Name extends ActionName> = ActionRules<ChosenOptions<Name>, SentOptions<Name>>;

/** The pure half of every action. */
export const ACTION_RULES: { readonly [Name in ActionName]: RulesOf<Name> } = {
  shutdown: shutdownRules,
  start: startRules,
  rename: renameRules,
  "edit-tags": editTagsRules,
  protection: protectionRules,
  restart: restartRules,
  "reset-password": resetPasswordRules,
  "bind-key": bindKeyRules,
  "unbind-key": unbindKeyRules,
  resize: resizeRules,
  terminate: terminateRules,
  "cancel-termination": cancelTerminationRules,
  recover: recoverRules,
  release: releaseRules,
  renew: renewRules,
};

/** The names in the table, for walking it. */
export const ACTION_NAMES = Object.keys(ACTION_RULES) as readonly ActionName[];

/** The rules of an action whose name is only known at run time, in step with its options. */
export function rulesOf<Name extends ActionName>(name: Name): RulesOf<Name> {
  return ACTION_RULES[name];
}
