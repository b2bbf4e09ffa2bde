import { useTranslation } from "react-i18next";
import type { ActionName } from "../../../instance/action-rules.ts";
import type { Instance } from "../../../instance/instance.ts";
import { usePendingAction } from "../../../runs/runs-context.tsx";
import { sightingOf } from "../../../runs/sighting.ts";
import { StateBadge } from "../../../ui/StateBadge.tsx";
import { isRequested } from "../table/requested.ts";
import classes from "./InstanceStatus.module.css";

interface InstanceStatusProps {
  readonly instance: Instance;
  /** Where there is room for one of the two: what was asked for goes before the state. */
  readonly compact?: boolean;
}

/**
 * What the cloud last said of an instance's state and, while that does not show it yet, what this
 * console has asked for. The state itself is never anticipated.
 */
export function InstanceStatus({ instance, compact = false }: InstanceStatusProps) {
  const pending = usePendingAction(instance.id);
  const state = <StateBadge state={instance.state} rawState={instance.rawState} />;
  // The rows may be read before the run reads them: then the state says it already.
  const shows = pending && sightingOf(pending.run, pending.item, instance).shows;
  const shown = shows === "busy" || (shows === "done" && !pending?.item.doneBefore);
  if (!pending || shown || !isRequested(pending.item.status)) return state;
  return (
    <span className={classes.status} data-pending={pending.run.action}>
      {!compact && state}
      <Requested action={pending.run.action} />
    </span>
  );
}

/** Of a hundred rows few have it: the others do not look up its texts. */
function Requested({ action }: { readonly action: ActionName }) {
  const { t } = useTranslation("instances");
  return <span className={classes.requested}>{t(`requested.${action}`)}</span>;
}
