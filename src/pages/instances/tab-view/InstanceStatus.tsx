import { useTranslation } from "react-i18next";
import type { Instance } from "../../../instance/instance.ts";
import { usePendingAction } from "../../../runs/runs-context.tsx";
import { StateBadge } from "../../../ui/StateBadge.tsx";
import classes from "./InstanceStatus.module.css";

interface InstanceStatusProps {
  readonly instance: Instance;
  /** Where there is room for one of the two: what was asked for goes before the state. */
  readonly compact?: boolean;
}

/**
 * What the cloud last said of an instance's state and, while that does not show it yet, what this
 * console is asking for. The state itself is never anticipated.
 */
export function InstanceStatus({ instance, compact = false }: InstanceStatusProps) {
  const { t } = useTranslation("instance");
  const pending = usePendingAction(instance.id);
  const asked = pending && ASKED[pending.item.status];
  const state = <StateBadge state={instance.state} rawState={instance.rawState} />;
  if (!pending || !asked) return state;
  return (
    <span className={classes.status} data-pending={pending.run.action}>
      {!compact && state}
      <span className={classes.asked}>{t(`pending.${pending.run.action}.${asked}`)}</span>
    </span>
  );
}

/** What is worth saying beside the state, by how far the request is. Once it shows, the state says it. */
const ASKED = {
  waiting: "waiting",
  sent: "requested",
  accepted: "requested",
  unknown: "unknown",
  "in-progress": null,
  done: null,
  failed: null,
  cancelled: null,
} as const;
