import { type RefObject, useEffect } from "react";
import { focusablesIn, OWN_KEYS, takesText } from "../../../ui/focus/focusable.ts";
import { keepSingleTabStop } from "../../../ui/focus/single-tab-stop.ts";

/** A place in the table: `part` counts what can take the focus in a cell. */
interface Place {
  readonly row: number;
  readonly cell: number;
  readonly part: number;
}

/**
 * The keys of the table. It is a data grid (WAI-ARIA Authoring Practices, *Grid*) and not a list of
 * rows, because its cells hold what is operated: the whole of it is one stop for Tab, else the page's
 * end would be nine stops a row away. Left and right go through everything in a row, with no mode to
 * enter first: the controls of a cell one after the other, and cells without any so that they are
 * read out. Up and down stay in the column. It begins at the first row's box.
 */
export function useGridKeys(ref: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const table = ref.current;
    if (!table) return;
    // Together with the keys: without them it would be a promise.
    table.role = "grid";
    let last: { readonly place: Place; readonly element: HTMLTableRowElement } | null = null;

    const keeper = keepSingleTabStop(table, {
      items: () => {
        standInForEmptyCells(table);
        return [...focusablesIn(table), ...standIns(table)];
      },
      home: () => table.tBodies[0]?.querySelector<HTMLElement>("input") ?? null,
      onLost: () => {
        if (!last) return;
        const { place, element } = last;
        // The row is still there and only a button in it is not, or the next row has moved up.
        const row = element.isConnected ? element.rowIndex : place.row;
        const rows = table.rows.length;
        if (rows > 1) goTo({ ...place, row: Math.min(row, rows - 1) });
      },
    });

    function goTo(place: Place): void {
      const row = table?.rows[place.row];
      const cell = row?.cells[Math.min(place.cell, row.cells.length - 1)];
      if (!cell) return;
      const parts = partsOf(cell);
      const element = parts[Math.min(place.part, parts.length - 1)];
      if (!element) return;
      keeper.moveTo(element);
      reveal(element, cell);
    }

    function handleKey(event: KeyboardEvent): void {
      const { target, key } = event;
      if (event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey) return;
      if (!(target instanceof HTMLElement) || takesText(target) || target.closest(OWN_KEYS)) return;
      const place = placeOf(target);
      const next = table && place && targetOf(table, place, key, event.ctrlKey);
      if (!next) return;
      event.preventDefault();
      // The boxes among the cards and the menu buttons know some of these keys too.
      event.stopPropagation();
      goTo(next);
    }

    function handleFocus({ target }: FocusEvent): void {
      const place = target instanceof HTMLElement ? placeOf(target) : null;
      const element = place && table?.rows[place.row];
      if (element) last = { place, element };
    }

    table.addEventListener("keydown", handleKey);
    table.addEventListener("focusin", handleFocus);
    return () => {
      keeper.stop();
      table.removeEventListener("keydown", handleKey);
      table.removeEventListener("focusin", handleFocus);
    };
  }, [ref]);
}

function targetOf(table: HTMLTableElement, place: Place, key: string, ctrl: boolean): Place | null {
  const lastRow = table.rows.length - 1;
  const toRow = (row: number) => ({ ...place, row: Math.max(0, Math.min(row, lastRow)) });
  const cells = table.rows[place.row]?.cells.length ?? 0;
  const first = { cell: 0, part: 0 };
  const end = { cell: cells - 1, part: Number.POSITIVE_INFINITY };
  if (ctrl) {
    if (key === "Home") return { row: 0, ...first };
    return key === "End" ? { row: lastRow, ...end } : null;
  }
  switch (key) {
    case "ArrowDown":
      return toRow(place.row + 1);
    case "ArrowUp":
      return toRow(place.row - 1);
    case "PageDown":
      return toRow(place.row + rowsInSight(table));
    case "PageUp":
      return toRow(place.row - rowsInSight(table));
    case "Home":
      return { row: place.row, ...first };
    case "End":
      return { row: place.row, ...end };
    case "ArrowLeft":
      if (place.part > 0) return { ...place, part: place.part - 1 };
      return place.cell > 0 ? { ...place, cell: place.cell - 1, part: end.part } : place;
    case "ArrowRight": {
      const cell = table.rows[place.row]?.cells[place.cell];
      if (cell && place.part < partsOf(cell).length - 1) return { ...place, part: place.part + 1 };
      return place.cell < cells - 1 ? { ...place, cell: place.cell + 1, part: 0 } : place;
    }
    default:
      return null;
  }
}

function placeOf(target: HTMLElement): Place | null {
  const cell = target.closest<HTMLTableCellElement>("td, th");
  const row = cell?.closest("tr");
  if (!cell || !row) return null;
  return {
    row: row.rowIndex,
    cell: cell.cellIndex,
    part: Math.max(0, partsOf(cell).indexOf(target)),
  };
}

/** What takes the focus in a cell: its controls, or the cell itself. */
function partsOf(cell: HTMLTableCellElement): HTMLElement[] {
  const controls = focusablesIn(cell);
  return controls.length > 0 ? controls : [cell];
}

/** A cell without a control takes the focus itself; one that gets a control no longer does. */
function standInForEmptyCells(table: HTMLTableElement): void {
  for (const row of table.rows) {
    if (row.ariaHidden === "true") continue;
    for (const cell of row.cells) {
      const isStandIn = cell.dataset.standIn !== undefined;
      const control = cell.querySelector("a, button, input");
      const isEmpty = control === null || control.closest(OWN_KEYS) !== null;
      if (isEmpty === isStandIn) continue;
      if (isEmpty) cell.dataset.standIn = "";
      else {
        delete cell.dataset.standIn;
        cell.removeAttribute("tabindex");
      }
    }
  }
}

function standIns(table: HTMLTableElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>("[data-stand-in]")];
}

function rowsInSight(table: HTMLTableElement): number {
  const height = table.parentElement?.clientHeight ?? 0;
  const row = table.tBodies[0]?.rows[0]?.offsetHeight ?? 0;
  return row > 0 ? Math.max(1, Math.floor(height / row) - 2) : 1;
}

/** Brings an element out from under the head and the columns that stay in place. */
function reveal(element: HTMLElement, cell: HTMLTableCellElement): void {
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  const scroller = element.closest("table")?.parentElement;
  const row = cell.closest("tr");
  if (!scroller || !row || isStuck(cell)) return;
  const box = element.getBoundingClientRect();
  const stuck = [...row.cells].filter(isStuck);
  for (const each of stuck) {
    const { left, right } = each.getBoundingClientRect();
    if (each.cellIndex < cell.cellIndex && box.left < right)
      scroller.scrollLeft -= right - box.left;
    if (each.cellIndex > cell.cellIndex && box.right > left)
      scroller.scrollLeft += box.right - left;
  }
}

/** Whether a cell stays at a side. All cells of the head stay at the top. */
function isStuck(cell: Element): boolean {
  const { position, insetInlineStart, insetInlineEnd } = getComputedStyle(cell);
  return position === "sticky" && (insetInlineStart !== "auto" || insetInlineEnd !== "auto");
}
