import { Button, Popover } from "@mantine/core";
import type { FocusEventHandler, KeyboardEventHandler, Ref, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { actionOf } from "../../../actions/registry.ts";
import { useActionEntry } from "../../../actions/use-action-entry.ts";
import { useFormat } from "../../../i18n/use-format.ts";
import { offsetAt, offsetText, ownTimeZone } from "../../../i18n/wall-clock.ts";
import type { Instance, ScheduledTermination } from "../../../instance/instance.ts";
import { ExistingTarget } from "../../../ui/dropdown/ExistingTarget.tsx";
import classes from "./Marks.module.css";
import { useTimeLeft } from "./use-time-left.ts";

export interface TimerDropdownProps {
  readonly instance: Instance;
  readonly timer: ScheduledTermination;
  readonly mark: RefObject<HTMLElement | null>;
  /** Of the mark, which names the bubble. */
  readonly markId: string;
  readonly bubble: Ref<HTMLDivElement>;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** The bubble goes first: the dialog gives the focus back to the mark. */
  readonly onCancel: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onBlur: FocusEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
}

/** The bubble of a timed termination, in which it can be cancelled. */
export function TimerDropdown({
  instance,
  timer,
  mark,
  markId,
  bubble,
  opened,
  onChange,
  onCancel,
  onStay,
  onLeave,
  onBlur,
  onKeyDown,
}: TimerDropdownProps) {
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      closeOnEscape={false}
      width={280}
      position="bottom"
      shadow="md"
      withArrow
    >
      <Popover.Target>
        <ExistingTarget element={mark} />
      </Popover.Target>
      <Popover.Dropdown
        ref={bubble}
        aria-labelledby={markId}
        onPointerEnter={onStay}
        onPointerLeave={(event) => event.pointerType === "mouse" && onLeave()}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      >
        {opened && <TimerDetails instance={instance} timer={timer} onCancel={onCancel} />}
      </Popover.Dropdown>
    </Popover>
  );
}

type TimerDetailsProps = Pick<TimerDropdownProps, "instance" | "timer" | "onCancel">;

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
