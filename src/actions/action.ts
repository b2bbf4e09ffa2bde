import type { ComponentType, LazyExoticComponent } from "react";
import type { Capabilities } from "../cloud/provider.ts";
import type { ActionName, ActionOptions } from "../instance/action-rules.ts";
import type { Instance, InstanceId } from "../instance/instance.ts";
import type { ActionRules } from "../instance/plan.ts";

/** What a person chooses in an action's dialog. */
export type ChosenOptions<Name extends ActionName> = ActionOptions[Name]["chosen"];

/** What one request of an action carries beside its ids. */
export type SentOptions<Name extends ActionName> = ActionOptions[Name]["sent"];

/** The rules of one action, out of the heart's table. */
export type RulesOf<Name extends ActionName> = ActionRules<ChosenOptions<Name>, SentOptions<Name>>;

/** The submenus of *More*, top to bottom (`tencent.md §6.4`). Labels: `actions.json`, `group`. */
export const MENU_GROUPS = ["instance-status"] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** The doors to an action. Every door judges by the same rules and opens the same dialog. */
export type ActionPlace = "row-menu" | "tab-menu" | "tab-button" | "batch-button";

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
  /** Whether a cloud offers it at all; if not, it is nowhere to be seen. */
  readonly offered: (capabilities: Capabilities) => boolean;
  /** What is chosen when its dialog opens, and what menus judge by. */
  readonly defaultOptions: (capabilities: Capabilities) => ChosenOptions<Name>;
  readonly Dialog: LazyExoticComponent<ComponentType<ActionDialogProps<Name>>>;
}

/** One closed table: a new action without its line does not compile. */
export type ActionTable = { readonly [Name in ActionName]: Action<Name> };
