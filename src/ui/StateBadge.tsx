import { useTranslation } from "react-i18next";
import { type InstanceState, TRANSITIONAL_STATES } from "../instance/instance.ts";
import classes from "./StateBadge.module.css";

type Tone = "good" | "busy" | "off" | "warning" | "bad";

const TONE: Record<InstanceState, Tone> = {
  creating: "busy",
  "launch-failed": "bad",
  running: "good",
  stopped: "off",
  starting: "busy",
  stopping: "busy",
  restarting: "busy",
  terminating: "warning",
  recycled: "warning",
  "entering-rescue": "warning",
  rescue: "warning",
  "exiting-rescue": "warning",
  "entering-migration": "busy",
  migrating: "busy",
  "exiting-migration": "busy",
  "force-stopping": "warning",
  "force-restarting": "warning",
  resizing: "busy",
  imaging: "busy",
  configuring: "busy",
  repairing: "warning",
  "start-failed": "bad",
  "stop-failed": "bad",
  "restart-failed": "bad",
  unknown: "off",
};

export interface StateBadgeProps {
  readonly state: InstanceState;
  /** The wire's own word; shown for a state that the console does not know. */
  readonly rawState?: string;
}

/** An instance's state as a mark and a word: a dot when it lasts, a turning ring when it passes. */
export function StateBadge({ state, rawState }: StateBadgeProps) {
  const { t } = useTranslation("terms");
  const name = t(`state.${state}`);
  return (
    <span className={classes.badge} data-state={state} data-tone={TONE[state]}>
      <span
        className={classes.mark}
        aria-hidden
        data-busy={TRANSITIONAL_STATES.has(state) || undefined}
        data-hollow={TONE[state] === "off" || undefined}
      />
      {state === "unknown" && rawState ? rawState : name}
    </span>
  );
}
