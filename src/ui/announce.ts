/**
 * What a screen reader should say without the focus moving. One polite region for the whole page:
 * several would be read in an order nobody chose.
 */

/** How long a sentence stays in the region: long enough to be picked up, short enough not to be met later. */
const CLEARED_AFTER_MS = 5_000;
/** A region that comes with its text is no change to be spoken of: it has to be known before. */
const KNOWN_AFTER_MS = 100;

let region: HTMLElement | null = null;
let clearing: number | undefined;

/** Makes a screen reader say a whole sentence, politely, once. */
export function announce(sentence: string): void {
  if (region) {
    say(region, sentence);
    return;
  }
  const created = createRegion();
  region = created;
  window.setTimeout(() => {
    // Unless something newer has been said meanwhile.
    if (!created.hasChildNodes()) say(created, sentence);
  }, KNOWN_AFTER_MS);
}

function say(region: HTMLElement, sentence: string): void {
  window.clearTimeout(clearing);
  // A region that already holds the same text would stay silent: a new node is a change.
  const paragraph = document.createElement("p");
  paragraph.textContent = sentence;
  region.replaceChildren(paragraph);
  clearing = window.setTimeout(() => region.replaceChildren(), CLEARED_AFTER_MS);
}

function createRegion(): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "status");
  element.setAttribute("aria-live", "polite");
  element.style.cssText =
    "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
  document.body.append(element);
  return element;
}
