/** One stop for the Tab key in a part of the page; other keys go from one element to the next. */
export interface SingleTabStop {
  /** Makes an element the stop and gives it the focus. */
  readonly moveTo: (element: HTMLElement) => void;
  readonly stop: () => void;
}

export interface SingleTabStopOptions {
  /** All that can take the focus, in order. */
  readonly items: () => readonly HTMLElement[];
  /** The stop as long as nothing had the focus; the first item where it names none. */
  readonly home?: () => HTMLElement | null;
  /** Called when the stop had the focus and is gone. */
  readonly onLost?: () => void;
}

/** So long the Tab order may lag behind what is drawn, milliseconds. */
const SOON_MS = 200;

/**
 * Keeps exactly one element of a container in the Tab order, whatever comes and goes in it. It works
 * on the document and not through props: a page of rows holds a thousand buttons, and none of them
 * has to know that it stands in a row.
 */
export function keepSingleTabStop(
  container: HTMLElement,
  { items, home, onLost }: SingleTabStopOptions,
): SingleTabStop {
  let current: HTMLElement | null = null;
  /** All items when they were last looked through. */
  let known: ReadonlySet<HTMLElement> = new Set();
  let hadFocus = false;
  let entered = false;
  // Looking through a page of rows takes its time: nobody notices when, as long as it is done
  // before the next key.
  let due: number | null = null;

  function sync(): void {
    const all = items();
    known = new Set(all);
    if (!entered || current === null || !known.has(current)) {
      current = home?.() ?? all[0] ?? null;
    }
    for (const item of all) {
      const index = item === current ? 0 : -1;
      if (item.tabIndex !== index || !item.hasAttribute("tabindex")) item.tabIndex = index;
    }
  }

  /** From one item to another without looking through them all: a page of rows has a thousand. */
  function settleAt(item: HTMLElement): void {
    entered = true;
    if (item === current) return;
    const before = current;
    current = item;
    if (due !== null || before === null || !known.has(before) || !known.has(item)) sync();
    else {
      before.tabIndex = -1;
      item.tabIndex = 0;
    }
  }

  function handleFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    if (!known.has(target) && !items().includes(target)) return;
    hadFocus = true;
    settleAt(target);
  }

  function handleBlur({ relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) hadFocus = false;
    // Somebody clicked beside it; or it is being taken away, and the observer hears of that first.
    else window.setTimeout(() => (hadFocus = container.contains(document.activeElement)));
  }

  function syncSoon(): void {
    due ??= window.setTimeout(syncNow, SOON_MS);
  }

  function syncNow(): void {
    if (due === null) return;
    window.clearTimeout(due);
    due = null;
    sync();
  }

  const observer = new MutationObserver(() => {
    // Whoever closes a dialog wants back to where the stop is: one that is gone cannot wait.
    if (!hadFocus && (current === null || current.isConnected)) return syncSoon();
    const lost = hadFocus && document.activeElement === document.body ? current : null;
    sync();
    if (lost?.isConnected) lost.focus();
    else if (lost) onLost?.();
  });

  syncSoon();
  window.addEventListener("keydown", syncNow, { capture: true });
  container.addEventListener("focusin", handleFocus);
  container.addEventListener("focusout", handleBlur);
  observer.observe(container, { childList: true, subtree: true });

  return {
    moveTo(element) {
      settleAt(element);
      element.focus();
    },
    stop() {
      window.clearTimeout(due ?? undefined);
      window.removeEventListener("keydown", syncNow, { capture: true });
      container.removeEventListener("focusin", handleFocus);
      container.removeEventListener("focusout", handleBlur);
      observer.disconnect();
    },
  };
}
