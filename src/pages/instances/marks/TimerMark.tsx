import { ActionIcon } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/use-format.ts";
import type { Instance, ScheduledTermination } from "../../../instance/instance.ts";
import { Late } from "../../../ui/dropdown/Late.tsx";
import { useWanted } from "../../../ui/dropdown/use-wanted.ts";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import classes from "./Marks.module.css";

const TimerDropdown = lazyPart(async () => (await import("./TimerDropdown.tsx")).TimerDropdown);

/** How long the pointer may be between mark and bubble, in milliseconds. */
const LEAVE_MS = 250;

/** *Timed Termination* with its time, and a bubble in which it can be cancelled (`tencent.md §8.4`). */
export function TimerMark({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const { scheduledTermination: timer } = instance;
  if (!timer) return null;
  return (
    <div className={classes.timer} data-mark="timer">
      <span className={classes.timerName}>
        {t("timer.label")}
        <TimerBubble instance={instance} timer={timer} />
      </span>
      <time className={classes.timerTime} dateTime={new Date(timer.at).toISOString()}>
        {format.dateTime(timer.at)}
      </time>
    </div>
  );
}

interface TimerBubbleProps {
  readonly instance: Instance;
  readonly timer: ScheduledTermination;
}

/**
 * The information mark and its bubble. Pointing, focusing and tapping open it; Escape closes it; it
 * stays while the pointer or the focus is in it. It is drawn elsewhere in the page, so the Tab key is
 * led into it and out again by hand.
 */
function TimerBubble({ instance, timer }: TimerBubbleProps) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const { wanted, want, giveUp } = useWanted([TimerDropdown]);
  const markId = useId();
  const mark = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const leaving = useRef<number | undefined>(undefined);
  /** The focus comes back to the mark without a wish to see the bubble again. */
  const returning = useRef(false);

  function stay() {
    window.clearTimeout(leaving.current);
    want();
    setOpened(true);
  }

  function leave() {
    window.clearTimeout(leaving.current);
    leaving.current = window.setTimeout(() => {
      const { activeElement } = document;
      const held = mark.current === activeElement || bubble.current?.contains(activeElement);
      if (!held) setOpened(false);
    }, LEAVE_MS);
  }

  function close() {
    window.clearTimeout(leaving.current);
    setOpened(false);
    if (document.activeElement === mark.current) return;
    returning.current = true;
    mark.current?.focus({ preventScroll: true });
  }

  function blur({ relatedTarget }: FocusEvent) {
    const next = relatedTarget as Node | null;
    if (mark.current?.contains(next) || bubble.current?.contains(next)) return;
    setOpened(false);
  }

  function enterBubble(event: KeyboardEvent) {
    const inside = bubble.current?.querySelector<HTMLElement>("button");
    if (!opened || !inside) return;
    event.preventDefault();
    inside.focus();
  }

  return (
    <>
      <ActionIcon
        ref={mark}
        id={markId}
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t("timer.show", { time: format.dateTime(timer.at) })}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onPointerEnter={(event) => event.pointerType === "mouse" && stay()}
        onPointerLeave={(event) => event.pointerType === "mouse" && leave()}
        onFocus={() => {
          if (!returning.current) stay();
          returning.current = false;
        }}
        onBlur={blur}
        onClick={stay}
        onKeyDown={(event) => {
          if (event.key === "Escape" && opened) close();
          else if (event.key === "Tab" && !event.shiftKey) enterBubble(event);
        }}
      >
        <IconInfoCircle size={16} />
      </ActionIcon>
      {wanted && (
        <Late
          onGiveUp={() => {
            giveUp();
            setOpened(false);
          }}
        >
          <TimerDropdown
            instance={instance}
            timer={timer}
            mark={mark}
            markId={markId}
            bubble={bubble}
            opened={opened}
            onChange={setOpened}
            onCancel={close}
            onStay={stay}
            onLeave={leave}
            onBlur={blur}
            onKeyDown={(event) => {
              if (event.key === "Escape") close();
              if (event.key !== "Tab") return;
              // From the mark the browser goes on to what comes next in the page.
              returning.current = true;
              if (event.shiftKey) event.preventDefault();
              mark.current?.focus({ preventScroll: true });
            }}
          />
        </Late>
      )}
    </>
  );
}
