import { type RefObject, useLayoutEffect } from "react";

/**
 * Shows an element over everything, open windows included, wherever in the page it is and whatever
 * its ancestors clip. Browsers that cannot show it by its place in the stack.
 */
export function useTopLayer(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return;
    if (typeof shown.showPopover === "function") shown.showPopover();
    else shown.removeAttribute("popover");
  }, [element]);
}
