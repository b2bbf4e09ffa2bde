import { useInterval } from "@mantine/hooks";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instant } from "../../../instance/instance.ts";
import type { DemoControl } from "../demo.ts";
import classes from "./WorldClock.module.css";

/** The world's time, counting at the world's own speed. */
export function WorldClock({ control }: { readonly control: DemoControl }) {
  const { t } = useTranslation("demo");
  const format = useFormat();
  const [now, setNow] = useState(() => control.now());
  useInterval(() => setNow(control.now()), 250, { autoInvoke: true });
  const speed = useSyncExternalStore(
    (listener) => control.subscribe(listener),
    () => control.speed,
  );
  return (
    <p className={classes.clock}>
      <span className={classes.label}>{t("now")}</span>
      <time className={classes.time} dateTime={new Date(now).toISOString()}>
        {format.dateTime(now as Instant)}
      </time>
      <span className={classes.speed}>{t("speedFactor", { factor: String(speed) })}</span>
    </p>
  );
}
