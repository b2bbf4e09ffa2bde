import { Badge } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "../../instance/plan.ts";
import { StateBadge } from "../../ui/StateBadge.tsx";
import { Fates, isFate } from "../destruction/Fates.tsx";
import { BlockerReason, ConsequenceReason } from "./VerdictReason.tsx";
import classes from "./VerdictRow.module.css";

export interface VerdictRowProps {
  readonly verdict: Verdict;
  /** What is said about it differs from what was shown before. */
  readonly changed: boolean;
  /** Without the consequences, which a later step is about. */
  readonly brief: boolean;
}

/** One listed instance: who it is, its state, and everything that is to be known about it. */
export const VerdictRow = memo(function VerdictRow({ verdict, changed, brief }: VerdictRowProps) {
  const { t } = useTranslation("actions");
  const { instance, blockers, consequences } = verdict;
  return (
    <li className={classes.row} data-instance={instance.id} data-changed={changed || undefined}>
      <div className={classes.who}>
        <span className={classes.name}>{instance.name || instance.id}</span>
        <span className={classes.id}>{instance.id}</span>
      </div>
      <div className={classes.state}>
        <StateBadge state={instance.state} rawState={instance.rawState} />
        {changed && (
          <Badge size="sm" variant="filled" color="orange.9" tt="none">
            {t("dialog.changedMark")}
          </Badge>
        )}
      </div>
      <div className={classes.said}>
        {blockers.map((blocker) => (
          <BlockerReason key={blocker} blocker={blocker} instance={instance} />
        ))}
        {!brief &&
          consequences
            .filter((consequence) => !isFate(consequence))
            .map((consequence) => (
              <ConsequenceReason key={consequence.code} consequence={consequence} />
            ))}
      </div>
      {!brief && consequences.some(isFate) && (
        <div className={classes.fates}>
          <Fates instance={instance} consequences={consequences} />
        </div>
      )}
    </li>
  );
});
