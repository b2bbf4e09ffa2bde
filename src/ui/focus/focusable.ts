const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([data-stand-in])";

/** Where keys belong to what has the focus: a name being changed, a list that is typed into. */
export const OWN_KEYS = "[data-own-keys]";

/** What can take the focus inside an element and is in sight, in the order of the document. */
export function focusablesIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.closest(OWN_KEYS) === null && element.checkVisibility(),
  );
}

/** Whether typed letters go into this element. A tick box is an `input` too, but takes none. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !PRESSED.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}

const PRESSED = new Set(["checkbox", "radio", "button", "submit", "reset"]);
