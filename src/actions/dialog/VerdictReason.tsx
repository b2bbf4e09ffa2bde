import { IconAlertTriangle, IconBan, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Blocker } from "../../instance/blockers.ts";
import { CONSEQUENCE_WEIGHT, type Consequence } from "../../instance/consequences.ts";
import classes from "./VerdictReason.module.css";

const ICON = { info: IconInfoCircle, caution: IconAlertTriangle, danger: IconAlertTriangle };

/** Why an action cannot be done, and what helps. */
export function BlockerReason({ blocker }: { readonly blocker: Blocker }) {
  const { t } = useTranslation("blocker");
  return (
    <p className={classes.reason} data-weight="blocked" data-blocker={blocker}>
      <IconBan className={classes.icon} size={16} aria-hidden />
      <span>
        {t(`${blocker}.reason`)}
        <span className={classes.next}>{t(`${blocker}.next`)}</span>
      </span>
    </p>
  );
}

/** What an action will do to an instance beyond the obvious, as whole sentences. */
export function ConsequenceReason({ consequence }: { readonly consequence: Consequence }) {
  const sentences = useConsequenceSentences(consequence);
  const weight = CONSEQUENCE_WEIGHT[consequence.code];
  const Icon = ICON[weight];
  return sentences.map((sentence) => (
    <p
      key={sentence}
      className={classes.reason}
      data-weight={weight}
      data-consequence={consequence.code}
    >
      <Icon className={classes.icon} size={16} aria-hidden />
      <span>{sentence}</span>
    </p>
  ));
}

function useConsequenceSentences(consequence: Consequence): readonly string[] {
  const { t } = useTranslation("consequence");
  const format = useFormat();
  switch (consequence.code) {
    case "compute-released":
    case "resources-may-run-short":
    case "public-ip-renewed":
      return [t(consequence.code)];
    case "public-ip-released":
    case "elastic-ip-unreachable":
      return [t(consequence.code, { addresses: format.list(consequence.addresses) })];
    case "still-charged":
      return consequence.obstacles.map((obstacle) => t(`still-charged.${obstacle}`));
    case "data-at-risk":
      return [t(`data-at-risk.${consequence.stopType}`)];
  }
}
