import { type RefObject, useEffect, useState } from "react";

/** Milliseconds for which the pointer or the focus rests on a button before its name is shown. */
const REST_MS = 300;

/** A button and the name to show beside it. */
export interface Tip {
  readonly target: HTMLElement;
  readonly label: string;
}

/** The button of a toolbar that is pointed at or has the focus, once that has lasted a little. */
export function useTips(toolbar: RefObject<HTMLElement | null>): Tip | null {
  const [target, setTarget] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const element = toolbar.current;
    if (!element) return;
    let timer: number | undefined;

    function enter({ target }: Event): void {
      const button = target instanceof Element ? target.closest<HTMLElement>("button") : null;
      window.clearTimeout(timer);
      if (button) timer = window.setTimeout(() => setTarget(button), REST_MS);
      else setTarget(null);
    }
    function leave(): void {
      window.clearTimeout(timer);
      setTarget(null);
    }
    function handleKey({ key }: KeyboardEvent): void {
      if (key === "Escape") leave();
    }
    element.addEventListener("pointerover", enter);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    element.addEventListener("keydown", handleKey);
    element.addEventListener("click", leave);
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener("pointerover", enter);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
      element.removeEventListener("keydown", handleKey);
      element.removeEventListener("click", leave);
    };
  }, [toolbar]);

  const label = target?.getAttribute("aria-label");
  return target && label ? { target, label } : null;
}
