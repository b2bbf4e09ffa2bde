import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";

/** So long after a step the focus is brought back: a window that opens takes it a moment later. */
const KEEPING_MS = 900;
const LOOK_MS = 60;

/** Keeps the focus in the bubble for whoever works there, and leaves everybody else's alone. */
export function useTourFocus(bubble: RefObject<HTMLElement | null>) {
  // Begins in the bubble: the button that started the tour is gone.
  const wanted = useRef(true);
  const timer = useRef<number | undefined>(undefined);

  const keep = useCallback(() => {
    window.clearInterval(timer.current);
    const begun = performance.now();
    timer.current = window.setInterval(() => {
      if (!wanted.current || performance.now() - begun > KEEPING_MS) {
        window.clearInterval(timer.current);
        return;
      }
      if (!bubble.current?.contains(document.activeElement)) focusBubble(bubble.current);
    }, LOOK_MS);
  }, [bubble]);

  useEffect(() => {
    focusBubble(bubble.current);
    keep();
    const leave = (event: Event) => {
      const { target } = event;
      if (target instanceof Node && !bubble.current?.contains(target)) wanted.current = false;
    };
    window.addEventListener("pointerdown", leave, { capture: true });
    window.addEventListener("keydown", leave, { capture: true });
    return () => {
      window.clearInterval(timer.current);
      window.removeEventListener("pointerdown", leave, { capture: true });
      window.removeEventListener("keydown", leave, { capture: true });
    };
  }, [bubble, keep]);

  return useMemo(
    () => ({
      /** The person pressed something in the bubble. */
      want() {
        wanted.current = true;
        keep();
      },
      isWanted: () => wanted.current,
      keep,
    }),
    [keep],
  );
}

/** To the button that goes on; the bubble's title and text are read with it. */
export function focusBubble(bubble: HTMLElement | null): void {
  const primary = bubble?.querySelector("[data-tour-primary]");
  if (primary instanceof HTMLElement) primary.focus();
}
