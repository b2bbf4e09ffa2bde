import { Anchor, UnstyledButton } from "@mantine/core";
import { IconExternalLink, IconX } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { HelpTopic } from "../../cloud/provider.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { CONSEQUENCE_WEIGHT } from "../../instance/consequences.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import classes from "./SurroundingsSummary.module.css";
import type { Sum, SummedUp } from "./sums.ts";

/** Where more is to be read about each of these. */
const TOPIC: Readonly<Record<SummedUp, HelpTopic | null>> = {
  "last-healthy-backend": "health-check",
  "requests-may-fail": "health-check",
  "taken-out-of-balancing": "health-check",
  "load-balancers-not-known": "health-check",
  "destroyed-by-group": "scaling-group",
  "replaced-in-group": "scaling-group",
  "kept-in-group": "scaling-group",
  "scaling-group-not-known": "scaling-group",
  "surroundings-checking": null,
};

export interface SurroundingsSummaryProps {
  readonly sums: readonly Sum[];
  /** Whether there is more than one instance to choose among. */
  readonly filterable: boolean;
  readonly only: SummedUp | null;
  readonly onOnly: (code: SummedUp | null) => void;
}

/** What an action does to others, in numbers; each number shows only its rows when it is pressed. */
export function SurroundingsSummary({ sums, filterable, only, onOnly }: SurroundingsSummaryProps) {
  const { t } = useTranslation("surroundings");
  const format = useFormat();
  const titleId = useId();
  if (sums.length === 0) return null;
  const topics = [...new Set(sums.flatMap(({ code }) => TOPIC[code] ?? []))];

  return (
    <section className={classes.summary} aria-labelledby={titleId}>
      <h3 className={classes.title} id={titleId}>
        {t("title")}
      </h3>
      {filterable && (
        <ul className={classes.sums}>
          {sums.map(({ code, count }) => (
            <li key={code}>
              <UnstyledButton
                className={classes.sum}
                data-weight={CONSEQUENCE_WEIGHT[code]}
                data-sum={code}
                aria-pressed={only === code}
                onClick={() => onOnly(only === code ? null : code)}
              >
                {t(`sum.${code}`, { count, n: format.number(count) })}
                {only === code && <IconX size={14} aria-hidden />}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {topics.length > 0 && (
        <ul className={classes.links}>
          {topics.map((topic) => (
            <li key={topic}>
              <HelpLink topic={topic} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The page of the cloud's public documentation in the language on screen. */
export function HelpLink({ topic }: { readonly topic: HelpTopic }) {
  const { t } = useTranslation("surroundings");
  const { language } = useLanguage();
  const page = useCloud().helpPage(topic, language);
  return (
    <Anchor className={classes.link} href={page} target="_blank" rel="noreferrer" size="sm">
      {t(`help.${topic}`)}
      <IconExternalLink size={14} role="img" aria-label={t("help.newTab")} />
    </Anchor>
  );
}
