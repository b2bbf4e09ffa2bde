import { type RefObject, useEffect, useState } from "react";

/**
 * Whether the notices stand at the other side of the window: they never cover all of what has the
 * focus (WCAG 2.4.11). They stay there until they would be in the way again.
 */
export function useStepAside(notices: RefObject<HTMLElement | null>): boolean {
  const [aside, setAside] = useState(false);
  useEffect(() => {
    function look({ target }: FocusEvent): void {
      const node = notices.current;
      if (!node || !(target instanceof Element) || node.contains(target)) return;
      if (!target.matches(":focus-visible")) return;
      // The browser scrolls to it first.
      requestAnimationFrame(() => {
        if (covers(node.getBoundingClientRect(), target.getBoundingClientRect())) {
          setAside((before) => !before);
        }
      });
    }
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [notices]);
  return aside;
}

function covers(above: DOMRect, below: DOMRect): boolean {
  return (
    above.left <= below.left &&
    above.right >= below.right &&
    above.top <= below.top &&
    above.bottom >= below.bottom
  );
}
