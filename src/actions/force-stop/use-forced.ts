import { useTranslation } from "react-i18next";
import { useCloud } from "../../queries/cloud-context.tsx";
import type { ActionDialogState } from "../dialog/use-action-dialog.ts";
import { countForceable } from "./forceable.ts";

/** What the choice to force running instances down makes of a dialog. */
export interface Forced {
  /** Somebody's power is going to be cut. */
  readonly tone: "neutral" | "danger";
  /** The agreement, where nothing can be done without it; else null. */
  readonly missing: string | null;
}

/** For a change that needs a stopped instance (OC1); `given`: whether it was agreed to. */
export function useForced({ groups, eligible }: ActionDialogState, given: boolean): Forced {
  const { t } = useTranslation("actions");
  const { forcedChanges } = useCloud().capabilities;
  const forceable = forcedChanges && countForceable(groups) > 0;
  return {
    tone: given && forceable ? "danger" : "neutral",
    missing: eligible === 0 && forceable && !given ? t("forceStop.first") : null,
  };
}
