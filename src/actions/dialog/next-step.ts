import type { Namespaces } from "../../i18n/namespaces.ts";
import type { ChosenOptions } from "../../instance/action-rules.ts";
import type { Blocker } from "../../instance/blockers.ts";

/** The actions that help against a blocker; texts: `actions.json`, `step`. */
type HelpingAction = keyof Namespaces["actions"]["step"];

/** An action that takes a blocker away, with what has to be chosen for that. */
export type NextStep = {
  [Name in HelpingAction]: { readonly name: Name; readonly initial: Partial<ChosenOptions<Name>> };
}[HelpingAction];

/** What helps against a blocker can be begun right where the blocker is read. */
export const NEXT_STEP: { readonly [Each in Blocker]?: NextStep } = {
  "protected-from-termination": { name: "protection", initial: { protect: false } },
  "termination-scheduled": { name: "cancel-termination", initial: {} },
  "renew-first": { name: "renew", initial: {} },
};
