import { type RefObject, useEffect } from "react";
import { focusablesIn, takesText } from "./focusable.ts";
import { keepSingleTabStop } from "./single-tab-stop.ts";

/**
 * The keys of a toolbar (WAI-ARIA Authoring Practices, *Toolbar*): one stop for Tab; left and right
 * go from control to control, Home and End to the first and the last.
 */
export function useToolbarKeys(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const toolbar = ref.current;
    if (!toolbar) return;
    const items = () => focusablesIn(toolbar);
    // A field is what it is about; the buttons beside it only serve it.
    const home = () => items().find(takesText) ?? null;
    const stop = keepSingleTabStop(toolbar, { items, home });

    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!(event.target instanceof HTMLElement) || isForText(event.target, event.key)) return;
      const all = items();
      const at = all.indexOf(event.target);
      const next = at < 0 ? undefined : all.at(targetOf(event.key, at, all.length) ?? all.length);
      if (!next) return;
      event.preventDefault();
      stop.moveTo(next);
    }
    toolbar.addEventListener("keydown", handleKey);
    return () => {
      stop.stop();
      toolbar.removeEventListener("keydown", handleKey);
    };
  }, [ref]);
}

/** Whether a key moves the caret; at the ends of a text there is nowhere for it to go. */
function isForText(target: HTMLElement, key: string): boolean {
  if (!takesText(target)) return false;
  if (!(target instanceof HTMLInputElement) || target.selectionStart !== target.selectionEnd)
    return true;
  if (key === "ArrowLeft") return target.selectionStart !== 0;
  return key !== "ArrowRight" || target.selectionStart !== target.value.length;
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
