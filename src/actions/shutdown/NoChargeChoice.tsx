import { Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { noChargeObstacles } from "../../instance/no-charge.ts";
import type { VerdictGroups } from "../../instance/plan.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "../dialog/Choice.module.css";

export interface NoChargeChoiceProps {
  readonly value: boolean;
  readonly groups: VerdictGroups;
  readonly onChange: (value: boolean) => void;
}

/**
 * *No charges when shut down* (`tencent.md §5`): what it does, and to how many it applies before
 * anything is ticked. Why not to a certain instance is said at that instance.
 */
export function NoChargeChoice({ value, groups, onChange }: NoChargeChoiceProps) {
  const { t } = useTranslation("shutdown");
  const format = useFormat();
  const { noChargeChoice } = useCloud().capabilities;
  const applies = useMemo(
    () =>
      [...groups.clear, ...groups.caution].filter(
        ({ instance }) => noChargeObstacles(instance).length === 0,
      ).length,
    [groups],
  );
  if (!noChargeChoice) return null;

  const eligible = groups.clear.length + groups.caution.length;
  return (
    <Checkbox
      classNames={{ description: classes.meaning }}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={t("noCharge.label")}
      description={
        <>
          {t("noCharge.meaning")}
          {value && <span className={classes.line}>{t("noCharge.followUp")}</span>}
          {eligible > 0 && (
            <span className={classes.line}>
              {t("noCharge.applies", { n: format.number(applies), m: format.number(eligible) })}
            </span>
          )}
        </>
      }
    />
  );
}
