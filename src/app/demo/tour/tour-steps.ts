import { RUN_BELL_ID } from "../../run-notices/run-bell-id.ts";

/** The steps of the tour, in order; texts: `tour.json`. */
export const STEPS = [
  "welcome",
  "reasons",
  "select",
  "open",
  "groups",
  "choices",
  "confirm",
  "progress",
  "result",
] as const;
export type StepName = (typeof STEPS)[number];

/** Steps in which a person does something that the tour can do instead. */
export type ActingStep = "select" | "open" | "confirm" | "progress";

/** What a step points at and waits for. Everything is looked up anew: the page lives on meanwhile. */
export interface Step {
  readonly name: StepName;
  /** What it points at; null when it is not there. Absent: it points at nothing. */
  readonly target?: () => Element | null;
  /** Whether what a person is asked to do has been done. */
  readonly done?: () => boolean;
  /** The bubble goes above it: what is below is of the same kind and may be meant as well. */
  readonly above?: true;
  /** It is about the window that asks; when that closes, there is nothing to point at. */
  readonly inWindow?: true;
}

const WINDOW = '[role="dialog"] [data-part="choices"]';
const RUN = "article[data-run]";
const ENDED = `${RUN}:is([data-outcome="done"], [data-outcome="failed"], [data-outcome="cancelled"])`;

const find = (selector: string) => document.querySelector(selector);

/** Whether the window that asks is open. */
export const isWindowOpen = () => find(WINDOW) !== null;

/** Names the newest operation with a notice; null when there is none. */
export const newestRun = () => find(RUN)?.getAttribute("data-run") ?? null;

/** The page's parts that the tour knows. */
export const TOUR_STEPS: { readonly [Name in StepName]: Step } = {
  welcome: { name: "welcome" },
  reasons: {
    name: "reasons",
    // With the reason that stands beside it.
    target: () =>
      find('button[data-action="shutdown"][aria-disabled="true"]')?.closest("[role]:not(button)") ??
      find('[data-instance][data-state="stopped"] button[aria-haspopup="menu"]'),
  },
  select: {
    name: "select",
    target: () => find('[data-instance][data-state="running"] input[type="checkbox"]'),
    done: () => find("[data-instance][data-selected]") !== null,
    above: true,
  },
  open: {
    name: "open",
    target: () => find('button[data-action="shutdown"]:not([aria-disabled="true"])'),
    done: isWindowOpen,
  },
  groups: {
    name: "groups",
    target: () => find('[role="dialog"] [data-part="groups"]'),
    inWindow: true,
  },
  choices: { name: "choices", target: () => find(WINDOW), inWindow: true },
  confirm: {
    name: "confirm",
    target: () => find('[role="dialog"] [data-part="confirm"]'),
    inWindow: true,
  },
  progress: {
    name: "progress",
    target: () => find(RUN),
    done: () => find(ENDED) !== null,
  },
  result: {
    name: "result",
    target: () => document.getElementById(RUN_BELL_ID) ?? find(`#${RUN_BELL_ID}-target`),
  },
};

/** The step after which nothing is left to do. */
export function isLast(name: StepName): boolean {
  return name === STEPS.at(-1);
}

/** The step before or after; the same one at either end. */
export function stepFrom(name: StepName, by: 1 | -1): StepName {
  return STEPS[STEPS.indexOf(name) + by] ?? name;
}
