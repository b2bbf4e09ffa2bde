import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus in an element when the button that had it goes away, as *Send now* does when it
 * is pressed: otherwise a keyboard would start again at the top of the page.
 */
export function useKeepFocus(element: RefObject<HTMLElement | null>): void {
  const inside = useRef(false);

  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const enter = () => {
      inside.current = true;
    };
    const leave = ({ relatedTarget, target }: FocusEvent) => {
      // An element that is taken out of the page leaves too, but goes nowhere.
      const gone = !(target instanceof Node && target.isConnected);
      if (!gone && !(relatedTarget instanceof Node && node.contains(relatedTarget))) {
        inside.current = false;
      }
    };
    node.addEventListener("focusin", enter);
    node.addEventListener("focusout", leave);
    return () => {
      node.removeEventListener("focusin", enter);
      node.removeEventListener("focusout", leave);
    };
  }, [element]);

  useEffect(() => {
    const { activeElement, body } = document;
    const lost = activeElement === null || activeElement === body;
    if (inside.current && lost) element.current?.focus({ preventScroll: true });
  });
}
