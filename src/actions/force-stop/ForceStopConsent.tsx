import { Checkbox } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { VerdictGroups } from "../../instance/plan.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "../dialog/Choice.module.css";
import { countForceable } from "./forceable.ts";

export interface ForceStopConsentProps {
  readonly groups: VerdictGroups;
  readonly given: boolean;
  readonly onChange: (given: boolean) => void;
}

/** The agreement to force running instances down. Without it they are left out; not given beforehand. */
export function ForceStopConsent({ groups, given, onChange }: ForceStopConsentProps) {
  const { t } = useTranslation("actions");
  const format = useFormat();
  const { forcedChanges } = useCloud().capabilities;
  const running = countForceable(groups);
  if (running === 0 || !forcedChanges) return null;
  return (
    <div className={classes.consent}>
      <IconAlertTriangle className={classes.warning} size={18} aria-hidden />
      <Checkbox
        classNames={{ description: classes.meaning }}
        checked={given}
        onChange={(event) => onChange(event.currentTarget.checked)}
        label={t("forceStop.label")}
        description={t("forceStop.meaning", { count: running, n: format.number(running) })}
      />
    </div>
  );
}
