import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconPlayerSkipForward } from "@tabler/icons-react";
import { useId, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { DemoControl } from "../demo.ts";
import classes from "../panel/Section.module.css";
import { UpcomingEvents } from "./UpcomingEvents.tsx";

const MINUTE = 60_000;
const JUMPS = [
  ["minute", MINUTE],
  ["tenMinutes", 10 * MINUTE],
  ["twoHours", 120 * MINUTE],
  ["day", 1_440 * MINUTE],
] as const;
const SPEEDS = [1, 2, 5, 10, 60, 600, 3_600];

/** The world's clock: how fast it runs, and time that passes at once. */
export function ClockSection({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const speedId = useId();
  const speed = useSyncExternalStore(
    (listener) => control.subscribe(listener),
    () => control.speed,
  );
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].toSorted((a, b) => a - b);

  return (
    <>
      <div className={classes.field}>
        <span className={classes.label} id={speedId}>
          {t("clock.speed")}
        </span>
        <SegmentedControl
          size="xs"
          fullWidth
          classNames={{ root: classes.choices, label: classes.choice }}
          aria-labelledby={speedId}
          value={String(speed)}
          data={speeds.map((factor) => ({
            value: String(factor),
            label: t("speedFactor", { factor: String(factor) }),
          }))}
          onChange={(factor) => void control.setSpeed(Number(factor))}
        />
      </div>
      <fieldset className={classes.field}>
        <legend className={classes.label}>{t("clock.jump")}</legend>
        <Group gap="xs">
          {JUMPS.map(([name, length]) => (
            <Button
              key={name}
              size="compact-sm"
              variant="default"
              onClick={() => void control.jump(length)}
            >
              {t(`clock.forward.${name}`)}
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerSkipForward size={15} aria-hidden />}
            onClick={() => void control.jumpToNext()}
          >
            {t("clock.next")}
          </Button>
        </Group>
      </fieldset>
      <UpcomingEvents control={control} />
    </>
  );
}
