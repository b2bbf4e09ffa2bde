import { type KeyboardEvent, type Ref, type RefObject, useId, useRef, useState } from "react";
import { type Part, useWanted } from "./use-wanted.ts";

/** What the button of a dropdown is to be given. */
export interface Opener {
  readonly ref: Ref<HTMLButtonElement>;
  readonly id: string;
  readonly "aria-haspopup": "menu" | "dialog";
  readonly "aria-expanded": boolean;
  readonly "aria-controls": string | undefined;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onPointerEnter: () => void;
}

/** What the dropdown itself is to be given; see `MenuDropdown`, `PopoverDropdown`. */
export interface Dropdown {
  /** Of the button, which names the dropdown. */
  readonly id: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
}

/**
 * A button whose dropdown comes later: a press that is earlier than its code waits for it. The focus
 * goes back to the button by hand, since whoever is drawn open does not know where it came from.
 */
export function useDropdown(
  kind: Opener["aria-haspopup"],
  parts: readonly Part[],
  given: string | undefined,
) {
  const [opened, setOpened] = useState(false);
  const { wanted, want, prepare, giveUp } = useWanted(parts);
  const button = useRef<HTMLButtonElement>(null);
  const own = useId();
  const id = given ?? own;
  const contentId = `${id}-dropdown`;

  function onChange(next: boolean) {
    if (next) want();
    else if (isFocusIn(contentId)) button.current?.focus({ preventScroll: true });
    setOpened(next);
  }

  const opener: Opener = {
    ref: button,
    id,
    "aria-haspopup": kind,
    "aria-expanded": opened,
    "aria-controls": opened && wanted ? contentId : undefined,
    onClick: () => onChange(!opened),
    onKeyDown(event) {
      if (kind !== "menu" || event.key !== "ArrowDown" || opened) return;
      event.preventDefault();
      onChange(true);
    },
    onFocus: prepare,
    onPointerEnter: prepare,
  };
  const dropdown: Dropdown = { id, button, opened, onChange };
  return {
    opener,
    dropdown,
    wanted,
    /** Its code could not be had: the next press tries again. */
    giveUp() {
      giveUp();
      setOpened(false);
    },
  };
}

/** Whether closing what is open would leave the focus nowhere. */
function isFocusIn(contentId: string): boolean {
  const { activeElement } = document;
  return (
    activeElement === document.body ||
    (document.getElementById(contentId)?.contains(activeElement) ?? false)
  );
}
