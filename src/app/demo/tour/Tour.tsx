import { use, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { announce } from "../../../ui/announce.ts";
import type { Demo } from "../demo.ts";
import { useDemoTexts } from "../demo-texts.ts";
import { TourBubble } from "./TourBubble.tsx";
import { TourRing } from "./TourRing.tsx";
import { type ActingStep, STEPS, type StepName, stepFrom, TOUR_STEPS } from "./tour-steps.ts";
import { useTour } from "./use-tour.ts";
import { useTourFocus } from "./use-tour-focus.ts";
import { useTourKeys } from "./use-tour-keys.ts";
import { useTourPage } from "./use-tour-page.ts";

const MINUTE = 60_000;
const ACTING: readonly StepName[] = [
  "select",
  "open",
  "confirm",
  "progress",
] satisfies ActingStep[];

export interface TourProps {
  readonly demo: Promise<Demo>;
  /** `hadFocus`: whoever started the tour has to take the focus back. */
  readonly onEnd: (hadFocus: boolean) => void;
}

/**
 * Leads through a shutdown at the real controls, which stay in use. The bubble is in the window that
 * keeps the focus, if one is open; nothing else of the page is touched.
 */
export function Tour({ demo, onEnd }: TourProps) {
  useDemoTexts("tour");
  const { control } = use(demo);
  const { t } = useTranslation("tour");
  useTourPage();
  const bubble = useRef<HTMLElement>(null);
  const focus = useTourFocus(bubble);

  const { name, position, surroundings, goTo } = useTour((next, byItself) => {
    // Whoever works on the page is told; whoever works in the bubble is led on.
    if (byItself && !focus.isWanted()) {
      announce(`${t(`steps.${next}.title`)} ${t(`steps.${next}.text`)}`);
    }
    focus.keep();
  });
  const { target, done, host } = surroundings;
  const step = TOUR_STEPS[name];
  const missing = surroundings.step === name && step.target !== undefined && target === null;

  function end() {
    const hadFocus = bubble.current?.contains(document.activeElement) ?? false;
    // An open window keeps the focus: it must not go to a button behind it.
    if (hadFocus && host instanceof HTMLElement) host.focus();
    onEnd(hadFocus && host === null);
  }

  function act() {
    focus.want();
    if (name === "progress") return void control.jump(MINUTE);
    const element = step.target?.();
    if (element instanceof HTMLElement) element.click();
  }

  function go(by: 1 | -1) {
    focus.want();
    // There is no way back into a window that is closed but through its door.
    const back = stepFrom(name, by);
    goTo(TOUR_STEPS[back].inWindow && by === -1 && !surroundings.windowOpen ? "open" : back);
  }

  useTourKeys({ bubble, step, onLeave: end });
  // What it points at may lie outside the window, or below its edge.
  useEffect(() => {
    TOUR_STEPS[name].target?.()?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [name]);

  const acts = ACTING.includes(name) && !missing && !done;
  return (
    <>
      {createPortal(<TourRing target={target} />, document.body)}
      {createPortal(
        <TourBubble
          ref={bubble}
          name={name}
          position={position}
          total={STEPS.length}
          missing={missing}
          acts={acts}
          mustGoBack={missing && step.inWindow === true}
          target={target}
          onNext={() => go(1)}
          onBack={() => go(-1)}
          onAct={act}
          onLeave={end}
        />,
        host ?? document.body,
      )}
    </>
  );
}
