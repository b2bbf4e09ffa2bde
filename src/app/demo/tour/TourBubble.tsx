import { Button, CloseButton, Kbd } from "@mantine/core";
import { type RefObject, useEffect, useId, useLayoutEffect, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import type english from "../../../../locales/en/tour.json";
import { type Box, placeBubble } from "./place-bubble.ts";
import classes from "./Tour.module.css";
import { type ActingStep, isLast, type StepName, TOUR_STEPS } from "./tour-steps.ts";
import { useTopLayer } from "./use-top-layer.ts";

type TourTexts = typeof english.steps;
/** Steps that say something else when what they point at is not there. */
type PointingStep = {
  [Name in StepName]: TourTexts[Name] extends { readonly missing: string } ? Name : never;
}[StepName];

export interface TourBubbleProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly name: StepName;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  /** What it points at is not there. */
  readonly missing: boolean;
  /** Whether the tour can do for the person what the step asks for. */
  readonly acts: boolean;
  /** There is no going on from here. */
  readonly mustGoBack: boolean;
  readonly target: Box | null;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onAct: () => void;
  readonly onLeave: () => void;
}

/** What the tour says, beside what it points at. */
export function TourBubble({
  ref,
  name,
  position,
  total,
  missing,
  acts,
  mustGoBack,
  target,
  onNext,
  onBack,
  onAct,
  onLeave,
}: TourBubbleProps) {
  const { t } = useTranslation("tour");
  const titleId = useId();
  const textId = useId();
  useTopLayer(ref);
  const resized = useResizes();

  // Placed by its own size, which depends on the text and on the window's width.
  useLayoutEffect(() => {
    const bubble = ref.current;
    if (!bubble || resized < 0) return;
    const { offsetWidth: width, offsetHeight: height } = bubble;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const { left, top } = placeBubble(target, { width, height }, view, TOUR_STEPS[name].above);
    bubble.style.left = `${left}px`;
    bubble.style.top = `${top}px`;
  });

  const primary = isLast(name)
    ? { label: t("finish"), press: onLeave }
    : mustGoBack
      ? { label: t("back"), press: onBack }
      : acts
        ? { label: t(`steps.${name as ActingStep}.act`), press: onAct }
        : { label: t("next"), press: onNext };

  return (
    <section
      ref={ref}
      popover="manual"
      className={classes.bubble}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      tabIndex={-1}
      data-step={name}
    >
      <div className={classes.head}>
        <span className={classes.position}>
          {t("position", { n: String(position), total: String(total) })}
        </span>
        <CloseButton size={24} iconSize={16} aria-label={t("leave")} onClick={onLeave} />
      </div>
      <h2 className={classes.title} id={titleId}>
        {t(`steps.${name}.title`)}
      </h2>
      <p className={classes.text} id={textId}>
        {missing && isPointing(name) ? t(`steps.${name}.missing`) : t(`steps.${name}.text`)}
      </p>
      <p className={classes.keys}>
        <Trans
          t={t}
          i18nKey="keys"
          components={{ f6: <Kbd size="xs" />, esc: <Kbd size="xs" /> }}
        />
      </p>
      <div className={classes.buttons}>
        {position > 1 && !mustGoBack && (
          <Button size="compact-sm" variant="default" onClick={onBack}>
            {t("back")}
          </Button>
        )}
        <Button size="compact-sm" data-tour-primary onClick={primary.press}>
          {primary.label}
        </Button>
      </div>
    </section>
  );
}

function isPointing(name: StepName): name is PointingStep {
  return name !== "welcome" && name !== "result";
}

/** Counts how often the window's size has changed, so that everything is placed anew. */
function useResizes(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const resize = () => setCount((before) => before + 1);
    window.addEventListener("resize", resize);
    return () => window.removeEventListener("resize", resize);
  }, []);
  return count;
}
