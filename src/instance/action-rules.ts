import type { ActionRules } from "./plan.ts";
import { type ShutdownOptions, type ShutdownRequestOptions, shutdownRules } from "./shutdown.ts";

/** For each action that goes through a run: what a person chooses, and what a request carries. */
export interface ActionOptions {
  readonly shutdown: { readonly chosen: ShutdownOptions; readonly sent: ShutdownRequestOptions };
}

/** The actions a person can do to instances. Closed: menus, runs and texts are built from it. */
export type ActionName = keyof ActionOptions;

/** The pure half of every action. */
export const ACTION_RULES: {
  readonly [Name in ActionName]: ActionRules<
    ActionOptions[Name]["chosen"],
    ActionOptions[Name]["sent"]
  >;
} = {
  shutdown: shutdownRules,
};
