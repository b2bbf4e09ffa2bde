import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { focusPage, rememberFocus } from "../../ui/focus/remember-focus.ts";

/** Milliseconds in which whoever took an element away can give the focus to another one himself. */
const GRACE = 80;

/** What lies above the page for a while. */
const ABOVE = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * The focus is always somewhere: when the element that had it is taken away by a refresh, the end of
 * an operation or a closing dialog, the nearest part that is left gets it, instead of a keyboard
 * starting again at the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let restore: (() => void) | null = null;
    /** Where one was before a dialog, menu or bubble opened over the page. */
    let below: (() => void) | null = null;
    let holder: Element | null = null;
    let timer: number | undefined;

    function enter({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return;
      if (!target.closest(ABOVE)) below = null;
      else if (!holder?.closest(ABOVE)) below = restore;
      holder = target;
      restore = rememberFocus();
    }
    function check(): void {
      if (document.activeElement !== document.body || !holder || !restore) return;
      if (!holder.isConnected) (below ?? restore)();
    }
    const observer = new MutationObserver(() => {
      if (!holder || holder.isConnected || document.activeElement !== document.body) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(check, GRACE);
    });
    // Somebody clicked beside everything: there is nothing to keep.
    function leave(): void {
      if (document.activeElement === document.body) holder = null;
    }

    document.addEventListener("focusin", enter);
    document.addEventListener("pointerup", leave);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", enter);
      document.removeEventListener("pointerup", leave);
      observer.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
}

/** After going to another page its heading has the focus, so that it is read out where one is. */
export function useFocusOnPageChange(): void {
  const router = useRouter();
  useEffect(() => {
    let before = router.state.location.pathname;
    return router.subscribe("onRendered", ({ toLocation }) => {
      if (toLocation.pathname === before) return;
      before = toLocation.pathname;
      focusPage();
    });
  }, [router]);
}
