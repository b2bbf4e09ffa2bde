import { ActionIcon, Button, Popover } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { actionOf } from "../../../actions/registry.ts";
import { useActionEntry } from "../../../actions/use-action-entry.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import { offsetAt, offsetText, ownTimeZone } from "../../../i18n/wall-clock.ts";
import type { Instance, ScheduledTermination } from "../../../instance/instance.ts";
import classes from "./Marks.module.css";
import { useTimeLeft } from "./use-time-left.ts";

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
  const mark = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const leaving = useRef<number | undefined>(undefined);
  /** The focus comes back to the mark without a wish to see the bubble again. */
  const returning = useRef(false);

  function stay() {
    window.clearTimeout(leaving.current);
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
    <Popover
      opened={opened}
      onChange={setOpened}
      closeOnEscape={false}
      width={280}
      position="bottom"
      shadow="md"
      withArrow
    >
      <Popover.Target>
        <ActionIcon
          ref={mark}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t("timer.show", { time: format.dateTime(timer.at) })}
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
      </Popover.Target>
      <Popover.Dropdown
        ref={bubble}
        onPointerEnter={stay}
        onPointerLeave={(event) => event.pointerType === "mouse" && leave()}
        onBlur={blur}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
          if (event.key !== "Tab") return;
          // From the mark the browser goes on to what comes next in the page.
          returning.current = true;
          if (event.shiftKey) event.preventDefault();
          mark.current?.focus({ preventScroll: true });
        }}
      >
        {opened && <TimerDetails instance={instance} timer={timer} onCancel={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}

interface TimerDetailsProps extends TimerBubbleProps {
  /** The bubble goes first: the dialog gives the focus back to the mark. */
  readonly onCancel: () => void;
}

function TimerDetails({ instance, timer, onCancel }: TimerDetailsProps) {
  const { t } = useTranslation("instances");
  const format = useFormat();
  const { reasons, choose } = useActionEntry(actionOf("cancel-termination"), instance);
  const left = useTimeLeft(timer.at);
  const blocked = reasons.length > 0;
  return (
    <div className={classes.bubble}>
      <p className={classes.bubbleTitle}>{t("timer.label")}</p>
      <p>
        {t("timer.at", {
          time: format.dateTime(timer.at),
          offset: offsetText(offsetAt(timer.at, ownTimeZone())),
        })}
      </p>
      {left !== null && <p>{t("timer.left", { left })}</p>}
      <p className={classes.meaning}>{t("timer.meaning")}</p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        aria-disabled={blocked || undefined}
        onClick={() => {
          if (!blocked) onCancel();
          choose();
        }}
      >
        {t("timer.cancel")}
      </Button>
    </div>
  );
}
