/** Composite parts that have a stop for the Tab key of their own. */
const WITH_STOP = '[role="grid"], [role="toolbar"], [role="tablist"]';
/** Parts of a page that a person knows as such. */
const PARTS = "article, section, search, nav, main, [role='tabpanel'], [role='dialog']";

/**
 * Remembers what has the focus; the function it returns gives it back. Where that is gone by then,
 * because its row has vanished or its button has become superfluous, the nearest thing that is left
 * of where it stood gets it: the table's present row, the part of the page, the page's heading.
 */
export function rememberFocus(): () => void {
  const { activeElement } = document;
  const around: Element[] = [];
  for (let one = activeElement; one; one = one.parentElement) around.push(one);
  return () => {
    if (
      activeElement instanceof HTMLElement &&
      activeElement !== document.body &&
      takes(activeElement)
    )
      return;
    for (const part of around) if (part.isConnected && takesForPart(part)) return;
    focusPage();
  };
}

/** Gives the focus to the heading of the page, from where everything on it is read next. */
export function focusPage(): void {
  const main = document.querySelector("main");
  focusUnusually(main?.querySelector<HTMLElement>("h1") ?? main);
}

function takesForPart(part: Element): boolean {
  if (part.matches(WITH_STOP)) {
    const stop = part.querySelector<HTMLElement>('[tabindex="0"]');
    if (stop && takes(stop)) return true;
  }
  if (!part.matches(PARTS) || part.matches("main")) return false;
  // A part that takes the focus itself is read out as a whole.
  const itself = part.hasAttribute("tabindex");
  return focusUnusually(itself ? part : (part.querySelector("h1, h2, h3") ?? part));
}

function takes(element: HTMLElement): boolean {
  if (!element.isConnected || !element.checkVisibility()) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

/** Gives the focus to something that has none by itself. */
function focusUnusually(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  return takes(element);
}
