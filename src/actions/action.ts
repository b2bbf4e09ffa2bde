import type { ComponentType } from "react";
import type { Capabilities } from "../cloud/provider.ts";
import type { Format } from "../i18n/format.ts";
import type { Namespaces } from "../i18n/namespaces.ts";
import type { AllTexts } from "../i18n/use-all-texts.ts";
import type { ActionName, ChosenOptions, RulesOf } from "../instance/action-rules.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import type { LazyPart } from "../ui/lazy-part.tsx";

/** The submenus of *More*, top to bottom (`tencent.md §6.4`). Labels: `actions.json`, `group`. */
export const MENU_GROUPS = [
  "instance-status",
  "instance-settings",
  "password-key",
  "resource-adjustment",
] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/**
 * The doors to an action. Every door judges by the same rules and opens the same dialog.
 * `batch-menu`: *More Actions* above the list, for what has no button of its own there.
 * `billing-cell`: the bubble of a timed termination. `bin-…`: the Recycle Bin page, a row or above it.
 */
export type ActionPlace =
  | "row-menu"
  | "tab-menu"
  | "tab-button"
  | "batch-button"
  | "batch-menu"
  | "billing-cell"
  | "bin-row"
  | "bin-batch";

/** The places of buttons above rows. */
export type BatchPlace = Extract<ActionPlace, "batch-button" | "bin-batch">;

/** What there is to choose in an action's dialog. */
export interface Choices<Name extends ActionName> {
  /** What was chosen, in the words of the dialog: for notices, history and reports. Never a secret. */
  readonly words: (chosen: ChosenOptions<Name>, t: AllTexts, format: Format) => readonly string[];
  /** What to propose to somebody for whom it did not work; null when there is nothing stronger. */
  readonly stronger: (
    chosen: ChosenOptions<Name>,
    capabilities: Capabilities,
  ) => Partial<ChosenOptions<Name>> | null;
}

/** Actions that can be forced while they are under way; texts: `runs.json`, `slowRows.force`. */
export type ForcedAction = keyof Namespaces["runs"]["slowRows"]["force"];

/** A place on an instance's page that actions which lead back and forth take in turns. */
export interface TabSlot {
  readonly name: "power";
  /** Whether it is this action's turn: for any instance, just one of them. */
  readonly isIts: (instance: Instance) => boolean;
}

/** What a dialog is opened with. */
export interface ActionDialogProps<Name extends ActionName> {
  readonly action: Action<Name>;
  /** Exactly these are listed; nothing else can be touched. */
  readonly instances: readonly Instance[];
  readonly options: ChosenOptions<Name>;
  readonly onClose: () => void;
  /** Called once, with the ids that were handed to a run. */
  readonly onStarted: (ids: readonly InstanceId[]) => void;
}

/** What a person sees of an action; its rules are in `instance/`. */
export interface Action<Name extends ActionName> {
  readonly name: Name;
  readonly rules: RulesOf<Name>;
  readonly icon: ComponentType<{ readonly size?: number | string }>;
  /** `danger`: what it does cannot be undone, and menus say so by colour too. */
  readonly tone: "neutral" | "danger";
  /** Where it stands in the menus: in a submenu or, with null, at the top level. */
  readonly menu: { readonly group: MenuGroup | null; readonly order: number };
  readonly places: readonly ActionPlace[];
  /** Absent: its button on an instance's page, if it has one, is always there. */
  readonly tabSlot?: TabSlot;
  /** Whether a cloud offers it at all; if not, it is nowhere to be seen. */
  readonly offered: (capabilities: Capabilities) => boolean;
  /** What is chosen when its dialog opens, and what menus judge by. */
  readonly defaultOptions: (capabilities: Capabilities) => ChosenOptions<Name>;
  /** Null when there is nothing to choose: then there is also no other way to try again. */
  readonly choices: Choices<Name> | null;
  /** Set when a stronger choice works on an instance that the action hangs on. */
  readonly forcedWhileUnderWay: ForcedAction | null;
  /** What a person may want next for those that are done; offered with a run's result. */
  readonly followUps: (chosen: ChosenOptions<Name>) => readonly ActionName[];
  readonly Dialog: LazyPart<ActionDialogProps<Name>>;
}

/** One closed table: a new action without its line does not compile. */
export type ActionTable = { readonly [Name in ActionName]: Action<Name> };
