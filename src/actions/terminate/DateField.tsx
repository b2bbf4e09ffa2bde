import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_TAGS } from "../../i18n/language.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import classes from "./TimerChoice.module.css";

export interface DateFieldProps {
  /** `YYYY-MM-DD`, or what has been typed of it. */
  readonly value: string;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onChange: (date: string) => void;
}

/** A date that is typed, in the one order that every language reads alike, or picked from a calendar. */
export function DateField({ value, invalid, describedBy, onChange }: DateFieldProps) {
  const { t } = useTranslation("terminate");
  const { language } = useLanguage();
  const [opened, setOpened] = useState(false);
  const tag = LANGUAGE_TAGS[language];
  // The calendar only takes whole dates; what is half-typed leaves it without a mark.
  const whole = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;

  return (
    <TextInput
      className={classes.date}
      label={t("timer.date")}
      placeholder="YYYY-MM-DD"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      maxLength={10}
      value={value}
      error={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
      rightSection={
        <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t("timer.calendar")}
              aria-haspopup="dialog"
              onClick={() => setOpened((open) => !open)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t("timer.calendar")}>
            <DatePicker
              classNames={{ day: classes.day }}
              maxLevel="month"
              firstDayOfWeek={language === "zh" ? 1 : 0}
              ariaLabels={{
                previousMonth: t("timer.previousMonth"),
                nextMonth: t("timer.nextMonth"),
              }}
              getDayAriaLabel={(day) => dateIn(tag, day, { dateStyle: "full" })}
              monthLabelFormat={(day) => dateIn(tag, day, { year: "numeric", month: "long" })}
              weekdayFormat={(day) => dateIn(tag, day, { weekday: "short" })}
              {...(whole && { defaultDate: whole })}
              value={whole}
              onChange={(day) => {
                if (day) onChange(day);
                setOpened(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** A day of the calendar in words. It is the same day in every time zone. */
function dateIn(tag: string, day: string, style: Intl.DateTimeFormatOptions): string {
  const at = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(tag, { ...style, timeZone: "UTC" }).format(at);
}
