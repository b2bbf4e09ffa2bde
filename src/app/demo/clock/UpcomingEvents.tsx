import { useInterval } from "@mantine/hooks";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { DemoControl, UpcomingEvent } from "../demo.ts";
import sectionClasses from "../panel/Section.module.css";
import { useWatched } from "../use-watched.ts";
import { eventKey } from "./event-key.ts";
import classes from "./UpcomingEvents.module.css";
import { waiting } from "./waiting.ts";

const MOST_ASKED = 200;
const MOST_SHOWN = 10;
const ask = (control: DemoControl) => control.upcoming(MOST_ASKED);

/** What the world is going to do by itself, in words, with the time until then. */
export function UpcomingEvents({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const titleId = useId();
  const events = useWatched(control, ask, 1_000);
  const [now, setNow] = useState(() => control.now());
  useInterval(() => setNow(control.now()), 500, { autoInvoke: true });
  if (!events) return null;

  const more = events.length - MOST_SHOWN;
  return (
    <section aria-labelledby={titleId}>
      <h3 className={sectionClasses.label} id={titleId}>
        {t("clock.upcoming")}
      </h3>
      {events.length === 0 ? (
        <p className={sectionClasses.note}>{t("clock.nothing")}</p>
      ) : (
        <ol className={classes.list}>
          {events.slice(0, MOST_SHOWN).map((event) => (
            <EventLine key={`${event.at} ${event.kind} ${event.instanceId}`} {...event} now={now} />
          ))}
        </ol>
      )}
      {more > 0 && <p className={sectionClasses.note}>{t("clock.more", { count: more })}</p>}
    </section>
  );
}

function EventLine({
  at,
  kind,
  instanceId,
  name = null,
  region,
  now,
}: UpcomingEvent & { readonly now: number }) {
  const { t } = useTranslation("demo");
  const { language } = useLanguage();
  return (
    <li className={classes.event}>
      <span className={classes.wait}>{t("clock.in", { wait: waiting(at - now, language) })}</span>
      <span>
        {t(`event.${eventKey(kind)}`, { instance: instanceId ?? "", kind })}
        {instanceId !== null && (
          <span className={classes.region}>
            {[name, region].filter((part) => part !== null && part !== "").join(" · ")}
          </span>
        )}
      </span>
    </li>
  );
}
