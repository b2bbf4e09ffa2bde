import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Instance, InstanceId } from "../../../instance/instance.ts";
import type { TabRange } from "./tab-window.ts";

/** The position of the open instance when it has no place in the list and stands above it. */
export const PINNED = -1;

/** The two things of a row that take the focus. */
type RowPart = "tab" | "tick";

interface TabFocusOptions {
  readonly total: number;
  readonly pinned: boolean;
  readonly openPosition: number | null;
  readonly range: TabRange;
  /** How far Page Up and Page Down go. */
  readonly pageRows: number;
  readonly instanceAt: (position: number) => Instance | undefined;
  readonly positionOf: (id: InstanceId) => number | undefined;
  readonly reveal: (position: number) => void;
  /** Somebody types a text: the search gets the focus and with it the character. */
  readonly onType: () => void;
}

interface TabFocus {
  /** The one row that the Tab key reaches; null while none is there. */
  readonly position: number | null;
  readonly tabsRef: RefObject<HTMLDivElement | null>;
  readonly ticksRef: RefObject<HTMLFieldSetElement | null>;
  readonly move: (position: number, part: RowPart) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Roving focus over a list of which only a part is in the document: the row that has it is known by
 * its instance, so that it keeps the focus when the list moves under it, and a row that is not yet
 * read gets the focus when it comes.
 */
export function useTabFocus(options: TabFocusOptions): TabFocus {
  const { total, pinned, openPosition, range, pageRows, instanceAt, positionOf, reveal } = options;
  const tabsRef = useRef<HTMLDivElement>(null);
  const ticksRef = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<{ position: number; part: RowPart } | null>(null);
  const [last, setLast] = useState<{ id: InstanceId | null; position: number } | null>(null);

  const top = pinned ? PINNED : 0;
  const position = rovingPosition();

  function rovingPosition(): number | null {
    const moved = last?.id ? positionOf(last.id) : undefined;
    const remembered = moved ?? (last ? Math.min(last.position, total - 1) : undefined);
    const open = pinned ? PINNED : openPosition;
    const candidates = [remembered, open];
    for (let row = range.first; row <= range.last; row++) candidates.push(row);
    return (
      candidates.find(
        (row) => row !== undefined && row !== null && row >= top && instanceAt(row) !== undefined,
      ) ?? null
    );
  }

  function move(to: number, part: RowPart): void {
    const target = Math.max(top, Math.min(to, total - 1));
    wanted.current = { position: target, part };
    setLast({ id: instanceAt(target)?.id ?? null, position: target });
    reveal(target);
    settle();
  }

  /** Gives the focus to the row it is wanted at, once that row is there. */
  function settle(): void {
    const target = wanted.current;
    if (!target) return;
    const column = target.part === "tab" ? tabsRef.current : ticksRef.current;
    const row = column?.querySelector<HTMLElement>(`[data-position="${target.position}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  }
  useEffect(settle);

  function onKeyDown(event: KeyboardEvent): void {
    const from = rowOf(event.target);
    if (from === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const part: RowPart = tabsRef.current?.contains(event.target as Node) ? "tab" : "tick";
    const target = targetOf(event.key, from, part);
    if (target) {
      event.preventDefault();
      move(target.position, target.part);
    } else if (startsText(event)) {
      // Not prevented: the character goes to whatever has the focus when it arrives.
      options.onType();
    }
  }

  function targetOf(key: string, from: number, part: RowPart) {
    switch (key) {
      case "ArrowDown":
        return { position: from + 1, part };
      case "ArrowUp":
        return { position: from - 1, part };
      case "PageDown":
        return { position: from + pageRows, part };
      case "PageUp":
        return { position: from - pageRows, part };
      case "Home":
        return { position: top, part };
      case "End":
        return { position: total - 1, part };
      case "ArrowLeft":
        return { position: from, part: "tick" as const };
      case "ArrowRight":
        return { position: from, part: "tab" as const };
      default:
        return null;
    }
  }

  function onFocus(event: FocusEvent): void {
    const row = rowOf(event.target);
    if (row === null) return;
    if (wanted.current && wanted.current.position !== row) wanted.current = null;
    setLast({ id: row === PINNED ? null : (instanceAt(row)?.id ?? null), position: row });
  }

  return { position, tabsRef, ticksRef, move, onKeyDown, onFocus };
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof HTMLElement ? target.dataset.position : undefined;
  return row === undefined ? null : Number(row);
}

/** Whether a key begins a text; input methods announce theirs as `Process`. */
function startsText({ key }: KeyboardEvent): boolean {
  return key === "Process" || (key.length === 1 && key !== " ");
}
