import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useInterval } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { use, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Instant } from "../../instance/instance.ts";
import classes from "./DemoPanel.module.css";
import type { Demo, DemoControl } from "./demo.ts";

const MINUTE_MS = 60_000;
const JUMPS = [
  ["minute", MINUTE_MS],
  ["tenMinutes", 10 * MINUTE_MS],
  ["hour", 60 * MINUTE_MS],
] as const;
const SPEEDS = ["1", "2", "5", "10", "60"];

/** Scenario, clock and reset of the pretend cloud. */
export function DemoPanel({ demo }: { readonly demo: Promise<Demo> }) {
  const { mode, control } = use(demo);
  const { t } = useTranslation("app");
  const queryClient = useQueryClient();
  const speed = useSyncExternalStore(
    (listener) => control.subscribe(listener),
    () => control.speed,
  );
  const [asksReset, setAsksReset] = useState(false);

  /** The world has moved under the screen: look again at once. */
  async function change(step: Promise<void>) {
    await step;
    await queryClient.invalidateQueries();
  }

  const speeds = SPEEDS.includes(String(speed)) ? SPEEDS : [...SPEEDS, String(speed)];
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h5">
          {t("demo.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("demo.explanation")}
        </Text>
      </div>
      <NativeSelect
        size="sm"
        label={t("demo.scenario")}
        description={t("demo.scenarioNote")}
        value={control.scenario}
        data={control.scenarios.map((name) => ({
          value: name,
          label: t(`demo.scenarios.${name as "default"}`, { defaultValue: name }),
        }))}
        onChange={(event) => openScenario(event.currentTarget.value)}
      />
      <NativeSelect
        size="sm"
        label={t("demo.speed")}
        value={String(speed)}
        data={speeds.map((value) => ({ value, label: t("demo.speedFactor", { factor: value }) }))}
        onChange={(event) => void change(control.setSpeed(Number(event.currentTarget.value)))}
      />
      <div>
        <Text size="sm" fw={500}>
          {t("demo.clock")}
        </Text>
        <WorldClock control={control} />
        <Group gap="xs" mt={6}>
          {JUMPS.map(([name, length]) => (
            <Button
              key={name}
              size="compact-sm"
              variant="default"
              onClick={() => void change(control.jump(length))}
            >
              {t(`demo.jump.${name}`)}
            </Button>
          ))}
        </Group>
      </div>
      <Text size="xs" c="dimmed">
        {t(control.persistent ? "demo.kept" : "demo.notKept")} {t(`demo.mode.${mode}`)}
      </Text>
      {asksReset ? (
        <fieldset className={classes.question}>
          <legend>{t("demo.resetQuestion")}</legend>
          <Group gap="xs" mt={6}>
            <Button
              size="compact-sm"
              color="red"
              data-autofocus
              onClick={() => void change(control.reset()).then(() => setAsksReset(false))}
            >
              {t("demo.reset")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsksReset(false)}>
              {t("cancel")}
            </Button>
          </Group>
        </fieldset>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsksReset(true)}>
          {t("demo.resetOffer")}
        </Button>
      )}
    </Stack>
  );
}

/** The world's time, counting at the world's own speed. */
function WorldClock({ control }: { readonly control: DemoControl }) {
  const format = useFormat();
  const [now, setNow] = useState(() => control.now());
  useInterval(() => setNow(control.now()), 250, { autoInvoke: true });
  return (
    <time className={classes.clock} dateTime={new Date(now).toISOString()}>
      {format.dateTime(now as Instant)}
    </time>
  );
}

/** Another scenario is another world: the page opens anew in it, on its first page. */
function openScenario(scenario: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set("scenario", scenario);
  url.searchParams.delete("seed");
  url.hash = "";
  window.location.assign(url);
}
