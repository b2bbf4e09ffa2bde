import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/use-format.ts";
import type { Instant } from "../instance/instance.ts";

/** How often ages are counted on, in milliseconds. */
const TICK_MS = 1_000;

// One timer for every age on the page; it stops when none is shown.
const listeners = new Set<() => void>();
let timer: number | undefined;
let now = Date.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = window.setInterval(tick, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.clearInterval(timer);
      timer = undefined;
    }
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

export interface TimeAgoProps {
  readonly at: Instant;
}

/** How long ago something was, counting on by itself: only this text is drawn again each second. */
export function TimeAgo({ at }: TimeAgoProps) {
  const format = useFormat();
  const { t } = useTranslation("app");
  // Rounded to what is shown, so that an age in minutes is drawn once a minute.
  const seconds = useSyncExternalStore(subscribe, () => {
    const age = Math.max(0, Math.floor((now - at) / TICK_MS));
    return age < 60 ? age : age - (age % 60);
  });
  return (
    <time dateTime={new Date(at).toISOString()} title={format.dateTime(at)}>
      {seconds < 2 ? t("time.justNow") : format.relative(at, (at + seconds * TICK_MS) as Instant)}
    </time>
  );
}
