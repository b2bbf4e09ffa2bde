import "@mantine/dates/styles.layer.css";
import { Radio, Stack } from "@mantine/core";
import { TimePicker } from "@mantine/dates";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { offsetAt, offsetText } from "../../i18n/wall-clock.ts";
import type { Instant } from "../../instance/instance.ts";
import { DateField } from "./DateField.tsx";
import classes from "./TimerChoice.module.css";
import { type TimerDraft, type TimerReading, twoMoments } from "./timer-draft.ts";

export interface TimerChoiceProps {
  readonly draft: TimerDraft;
  /** What the draft amounts to now. */
  readonly reading: TimerReading;
  /** The time in the cloud, which a timer is held against. */
  readonly now: Instant;
  /** The time zone that date and time are meant in, by its IANA name. */
  readonly zone: string;
  readonly leadMs: number;
  readonly onChange: (draft: TimerDraft) => void;
}

/** Date and time to the second, in which time zone they are, and what they come to. */
export function TimerChoice({ draft, reading, now, zone, leadMs, onChange }: TimerChoiceProps) {
  const { t } = useTranslation("terminate");
  const format = useFormat();
  const saidId = useId();
  const wrong = reading.kind !== "set" && reading.kind !== "incomplete" && reading.kind !== "twice";
  const two = twoMoments(draft, zone);
  const offset = (at: Instant) => offsetText(offsetAt(at, zone));

  // Another date or time is another question: which of two was meant is asked anew.
  const change = (part: Partial<TimerDraft>) => onChange({ ...draft, which: null, ...part });

  return (
    <fieldset className={classes.timer} aria-describedby={saidId} data-reading={reading.kind}>
      <legend className={classes.legend}>{t("timer.legend")}</legend>
      <div className={classes.fields}>
        <DateField
          value={draft.date}
          invalid={wrong}
          describedBy={saidId}
          onChange={(date) => change({ date })}
        />
        <TimePicker
          className={classes.time}
          label={t("timer.time")}
          hoursInputLabel={t("timer.hours")}
          minutesInputLabel={t("timer.minutes")}
          secondsInputLabel={t("timer.seconds")}
          withSeconds
          error={wrong}
          value={draft.time}
          onChange={(time) => change({ time })}
        />
      </div>
      <p className={classes.zone}>
        {t("timer.zone", {
          zone,
          offset: offset(
            "at" in reading ? reading.at : (two?.first ?? (Date.UTC(2026, 0) as Instant)),
          ),
        })}
      </p>
      {two && (
        <Radio.Group
          label={t("timer.twice")}
          value={draft.which}
          onChange={(which) => change({ which: which === "first" ? "first" : "second" })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="first" label={t("timer.first", { offset: offset(two.first) })} />
            <Radio value="second" label={t("timer.second", { offset: offset(two.second) })} />
          </Stack>
        </Radio.Group>
      )}
      <div id={saidId} aria-live="polite">
        <Said reading={reading} leadMs={leadMs} />
      </div>
      <dl className={classes.clocks}>
        {reading.kind === "set" && (
          <div>
            <dt>{t("timer.at")}</dt>
            <dd>
              {t("timer.moment", { time: format.dateTime(reading.at), offset: offset(reading.at) })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t("timer.now")}</dt>
          <dd>
            <time dateTime={new Date(now).toISOString()}>
              {t("timer.moment", { time: format.dateTime(now), offset: offset(now) })}
            </time>
          </dd>
        </div>
      </dl>
    </fieldset>
  );
}

interface SaidProps {
  readonly reading: TimerReading;
  readonly leadMs: number;
}

/** What is wrong with what was put in; nothing when all is well. */
function Said({ reading, leadMs }: SaidProps) {
  const { t } = useTranslation("terminate");
  const format = useFormat();
  switch (reading.kind) {
    case "set":
    case "twice":
      return null;
    case "incomplete":
      return <p className={classes.hint}>{t("timer.incomplete")}</p>;
    case "nonsense":
      return <p className={classes.wrong}>{t("timer.nonsense")}</p>;
    case "never":
      return (
        <p className={classes.wrong}>
          {t("timer.never", {
            stops: `${reading.stops.date} ${reading.stops.time}`,
            resumes: `${reading.resumes.date} ${reading.resumes.time}`,
          })}
        </p>
      );
    case "past":
      return <p className={classes.wrong}>{t("timer.past")}</p>;
    case "too-soon":
      return (
        <p className={classes.wrong}>
          {t("timer.tooSoon", { n: format.number(Math.round(leadMs / 60_000)) })}
        </p>
      );
  }
}
